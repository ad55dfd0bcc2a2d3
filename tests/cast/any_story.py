"""Stories that chance tells: plans of what happens on which day, written down as a journal when asked.

A plan knows no dates, only days from the beginning, so that the same plan can be lived in another week.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as some

from tests.cast.story import EVERY_DAY, Story

JSON = Any
FIRST_DAY = date(2026, 1, 5)


class Happens(NamedTuple):
    """Something on a day (from 0) at an hour; `names` entries told before by how far back they lie."""

    day: int
    hour: int
    kind: str
    says: dict[str, JSON]
    names: tuple[int, ...] = ()


Plan = tuple[Happens, ...]


def tell(plan: Sequence[Happens], first_day: date = FIRST_DAY, story: Story | None = None) -> Story:
    """The plan as a story that begins on a day."""
    told = story or Story("Somebody")
    for happens in plan:
        at = f"{first_day + timedelta(days=happens.day)} {happens.hour:02}:00"
        by = "clinician" if happens.kind in ("clinician_decided", "withdrawn") else "participant"
        about = [told.told[-min(back, len(told.told))]["id"] for back in happens.names]
        says = {key: _on(first_day, value) for key, value in happens.says.items()}
        told = told.tell(happens.kind, at, by, **says, **({"about": about} if about else {}))
    return told


def last_day(plan: Sequence[Happens], first_day: date = FIRST_DAY) -> date:
    """The day of the last thing that happens."""
    return first_day + timedelta(days=max(happens.day for happens in plan))


def _on(first_day: date, value: JSON) -> JSON:
    """Days in what is said are counted from the beginning too."""
    return (first_day + value).isoformat() if isinstance(value, timedelta) else value


# -- what may happen ---------------------------------------------------------------------------

PAIN = some.sampled_from([0, 1, 2, 3, 4, 5, 6, 8])
LEGS = some.sampled_from(["none", "none", "none", "none", None, {"worst": 5}, {"worst": 2, "limp": True}])
SYMPTOMS = some.lists(some.sampled_from(["dizzy", "fever", "bone_point_pain", "fell"]), max_size=1)


def _says(kind: str, **says: some.SearchStrategy[JSON]) -> some.SearchStrategy[tuple[str, dict[str, JSON]]]:
    return some.fixed_dictionaries(says).map(
        lambda told: (kind, {key: value for key, value in told.items() if value is not None})
    )


SESSION = _says(
    "session_done",
    minutes=some.sampled_from([4, 8, 8, 10, 16, 16, 16, 20, 40]),
    ended=some.sampled_from(["done", "done", "done", "done", "pain", "tired"]),
    pain=some.fixed_dictionaries({"worst": PAIN}, optional={"before": PAIN}),
    legs=LEGS,
    effort=some.sampled_from([None, 3, 9]),
)
MORNING = _says("morning_after", pain=PAIN, back_to_usual=some.booleans(), legs=LEGS)
CHECK_IN = _says("checked_in", pain_average=PAIN, legs=LEGS)
FLARE_UP = _says("flared_up", pain=PAIN, symptoms=SYMPTOMS)
SYMPTOM = _says("symptom_reported", symptoms=SYMPTOMS)
CLINICIAN = some.one_of(
    _says(
        "clinician_decided",
        decision=some.sampled_from(["clear", "clear", "hold", "pause", "resume", "resume", "refer"]),
        scope=some.sampled_from([None, "walk", "run"]),
        why=some.just("seen"),
    ),
    _says(
        "clinician_decided", decision=some.just("set_stage"), stage=some.integers(1, 9), why=some.just("x")
    ),
)
A_DAY = some.integers(0, 45).map(timedelta)
PERSON = some.one_of(
    _says("paused_by_self", over=some.sampled_from([None, True])),
    _says("stage_chosen", stage=some.integers(1, 9)),
    _says("schedule_changed", days=some.sampled_from([EVERY_DAY, ["mon", "thu"], ["sun"]])),
    _says("programme_changed", programme=some.sampled_from(["walk", "run-walk"])),
    _says("session_skipped"),
    _says("session_moved", day=A_DAY, to=A_DAY),
    _says("session_moved", day=A_DAY, to=A_DAY),
    _says("left"),
)
UNDO = _says("withdrawn")
ENROLLED = _says(
    "enrolled",
    programme=some.sampled_from(["walk", "walk", "walk", "run-walk"]),
    zone=some.just("Europe/Madrid"),
    birth_year=some.just(1985),
    back_state=some.sampled_from(["acute", "easing", "chronic", "recovered", "recovered"]),
    episode_began=some.sampled_from([None, timedelta(days=-20), timedelta(days=-50)]),
    usual_pain=some.just(2),
    walk_tolerance_min=some.sampled_from([8, 20, 40]),
    active_min_week=some.sampled_from([None, None, 200]),
    days=some.sampled_from([EVERY_DAY, EVERY_DAY, ["mon", "wed", "fri"]]),
)
LIVING = some.one_of(SESSION, SESSION, SESSION, MORNING, MORNING)
ANYTHING = some.one_of(LIVING, LIVING, CHECK_IN, FLARE_UP, SYMPTOM, CLINICIAN, PERSON, ENROLLED, UNDO)
NOBODY: some.SearchStrategy[tuple[int, ...]] = some.just(())
NAMES = {
    "clinician_decided": some.lists(some.integers(1, 5), max_size=2).map(tuple),
    "withdrawn": some.integers(1, 5).map(lambda back: (back,)),
}
CLEAR = Happens(0, 10, "clinician_decided", {"decision": "clear", "scope": "run", "why": "seen"})


@some.composite
def plans(
    draw: some.DrawFn,
    what: some.SearchStrategy[tuple[str, dict[str, JSON]]] = ANYTHING,
    days_between: Sequence[int] = (0, 0, 1, 1, 1, 2, 3, 8, 23),
    most: int = 18,
) -> Plan:
    """An enrolment, a clear, and then anything, on days that follow each other."""
    kind, says = draw(ENROLLED)
    plan, day, hour = [Happens(0, 9, kind, says), CLEAR], 0, 11
    for _ in range(draw(some.integers(1, most))):
        step = draw(some.sampled_from(days_between))
        day, hour = (day + step, 7) if step else (day, min(hour + 1, 23))
        kind, says = draw(what)
        plan.append(Happens(day, hour, kind, says, draw(NAMES.get(kind, NOBODY))))
    return tuple(plan)


@some.composite
def lives(draw: some.DrawFn, most: int = 12) -> Plan:
    """Sessions and mornings only, day after day: nothing else moves the dose."""
    kind, says = draw(ENROLLED)
    plan, day = [Happens(0, 9, kind, says), CLEAR], 0
    for _ in range(draw(some.integers(1, most))):
        day += draw(some.sampled_from([1, 1, 2, 2, 3]))
        plan.append(Happens(day, 18, *draw(SESSION)))
        if draw(some.booleans()):
            plan.append(Happens(day + 1, 8, *draw(MORNING)))
    return tuple(plan)
