"""The decision: what to do on a day, why, and until when that holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from backstride.heart.adults import adult_in, is_under_age
from backstride.heart.alphabet import Ended, Kind
from backstride.heart.attention import (
    Attention,
    Because,
    attention_of,
    urgency_of,
    what_holds_the_dose,
)
from backstride.heart.clearing import why_slow
from backstride.heart.course import Course
from backstride.heart.ladder import Rung
from backstride.heart.memory import Happening, Person, days_after
from backstride.heart.notation import Session
from backstride.heart.parameters import Certainty
from backstride.heart.run_gate import is_shut
from backstride.heart.schedule import DayIs, Rhythm, next_due, say_of_the_day, what_day_is
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode, Pace, rung_of
from backstride.heart.symptoms import URGENCIES, Urgency
from backstride.heart.verdict import Action


@dataclass(frozen=True)
class Reason:
    """One rule that speaks for a decision: how soon it should be seen, its figures, what stands behind it."""

    rule: str
    urgency: Urgency
    figures: dict[str, Any]
    sources: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True)
class Decision:
    """What to do on a day.

    `due`, `session` and the reason about the day itself (`schedule.…`) belong to the day; all the rest
    holds unchanged until `good_until`, the first day on which time alone would alter it.
    """

    on: date
    programme: str
    version: str
    mode: Mode
    stage: int | None
    action: Action
    due: bool
    session: Session | None
    next_session_on: date | None
    next_session: Session | None
    days_per_week: int | None
    good_until: date | None
    ignored: int
    reasons: tuple[Reason, ...]
    attention: tuple[Attention, ...]


def decide(course: Course) -> Decision:
    """The decision for the course's day, with every reason."""
    rung = rung_of(course.programme, course.state)
    day_is, next_on = _which_day(course, rung)
    due = day_is is DayIs.DUE
    attention = attention_of(course)
    return Decision(
        on=course.on,
        programme=course.programme.id,
        version=course.programme.version,
        mode=course.state.mode,
        stage=course.state.stage or None,
        action=_action(course),
        due=due,
        session=rung.session if rung and due else None,
        next_session_on=next_on,
        next_session=rung.session if rung else None,
        days_per_week=rung.days_per_week if rung else None,
        good_until=_good_until(course, next_on),
        ignored=course.diary.ignored,
        reasons=_reasons(course, [*_why(course, attention), *_the_day(course, rung, day_is)]),
        attention=attention,
    )


def _which_day(course: Course, rung: Rung | None) -> tuple[DayIs | None, date | None]:
    memory = course.memory
    if rung is None or memory.person is None:
        return None, None
    rhythm = _rhythm(course, rung, memory.person)
    return what_day_is(course.on, memory.lately, rhythm), next_due(course.on, memory.lately, rhythm)


def _rhythm(course: Course, rung: Rung, person: Person) -> Rhythm:
    rest = int(course.programme.values["rest_days"])
    return Rhythm(rung.days_per_week, rest, person.wished, course.memory.moves)


# -- what changed ------------------------------------------------------------------------------

_WAITING_ACTION = {
    Mode.STOPPED: Action.REFER_URGENT,
    Mode.ASK_FIRST: Action.ASK_FIRST,
    Mode.NOT_SCREENED: Action.ASK_FIRST,
    Mode.HELD: Action.PAUSE,
    Mode.PAUSED: Action.PAUSE,
    Mode.LEFT: Action.NONE,
}
_WEIGHT = (
    Action.STEP_BACK,
    Action.EASE,
    Action.PROGRESS,
    Action.START,
    Action.MAINTAIN,
    Action.HOLD,
)
"""Of several things that changed on one day, the first of these is named."""


def _action(course: Course) -> Action:
    """What changed last; where sessions wait, that they do."""
    if course.state.mode in SESSIONS_WAIT:
        return _WAITING_ACTION[course.state.mode]
    said = {happening.verdict.action for happening in latest_day(course)}
    action = next((action for action in _WEIGHT if action in said), Action.NONE)
    return Action.EASE if action is Action.HOLD and course.state.ease is not Ease.NO else action


def latest_day(course: Course) -> tuple[Happening, ...]:
    """What happened on the last day on which anything did; before it, what an answer since has lowered.

    Nothing of a course that was left, but for symptoms beside the leaving: those still want to be seen.
    """
    if not course.happenings:
        return ()
    day = course.happenings[-1].day
    late = (each for told_on, each in course.memory.told_late if told_on >= day > each.day)
    return _of_this_course((*late, *(each for each in course.happenings[-12:] if each.day == day)))


def _of_this_course(happenings: tuple[Happening, ...]) -> tuple[Happening, ...]:
    gone = [number for number, each in enumerate(happenings) if "person.left" in each.verdict.rules]
    if not gone:
        return happenings
    before, since = happenings[: gone[-1]], happenings[gone[-1] :]
    if any(each.event.kind is Kind.ENROLLED for each in since):
        return since[1:]
    signs = (each for each in before if any(rule.startswith("symptom.") for rule in each.verdict.rules))
    return (*signs, *since)


# -- why ---------------------------------------------------------------------------------------


def _why(course: Course, attention: tuple[Attention, ...]) -> Iterator[Because]:
    yield from _where_it_stands(course)
    yield from what_holds_the_dose(course, attention)
    yield from _what_happened(course)
    yield from _time_away(course)


def _reasons(course: Course, because: list[Because]) -> tuple[Reason, ...]:
    if course.state.mode is Mode.STOPPED:
        because = [each for each in because if each[0].startswith(_SAID_WHEN_STOPPED)]
    reasons = {(rule, figures.get("symptom")): _reason(course, rule, figures) for rule, figures in because}
    return tuple(sorted(reasons.values(), key=lambda reason: URGENCIES.index(reason.urgency)))


_SAID_WHEN_STOPPED = (
    "waiting.",
    "symptom.",
    "clinician.",
    "clearance.stop_now",
    "clearance.word_needed",
)
"""Beside an emergency nothing else is said: 'a flare-up is common' would be the wrong comfort."""


def _reason(course: Course, rule: str, figures: dict[str, Any]) -> Reason:
    card = course.book.cards[rule]
    return Reason(rule, urgency_of(rule), figures, card.sources, card.certainty)


def _where_it_stands(course: Course) -> Iterator[Because]:
    state = course.state
    if state.mode is Mode.ASK_FIRST and is_under_age(course.memory, course.on):
        yield "waiting.under_age", {"age": int(course.programme.values["adult_age"])}
        return
    if state.mode in SESSIONS_WAIT:
        yield f"waiting.{state.mode}", {}
        return
    if state.pace is not Pace.NORMAL:
        because = why_slow(course.memory, course.on) if state.pace is Pace.SLOW else ()
        yield f"pace.{state.pace}", {"because": because} if because else {}
    if state.pace is Pace.WALK_ONLY and is_shut(course.memory):
        yield "pace.run_gate", {}
    if state.ease is not Ease.NO:
        yield f"ease.{state.ease}", {}


def _what_happened(course: Course) -> Iterator[Because]:
    unsaid, waits = tuple(_unsaid(course)), course.state.mode in SESSIONS_WAIT
    for happening in _not_overtaken(latest_day(course)):
        figures, rules = {**happening.figures, **_counted(happening)}, happening.verdict.rules
        if "progression.hold_unknown" in rules and happening.event.ended is Ended.OVER and not waits:
            yield "progression.hold_over", figures  # whatever the answer will be, this earns no step up
        yield from ((rule, figures) for rule in rules if rule not in unsaid)


def _time_away(course: Course) -> Iterator[Because]:
    """Why so little is asked after a long time away, until somebody has walked: the questions do not say."""
    if course.state.mode in SESSIONS_WAIT:
        return
    told = [each for each in course.happenings if each.event.kind in _SAYS_WHY_SO_LITTLE]
    if told and told[-1].event.kind is Kind.GAP_LONG:
        yield "gap.went_on", told[-1].figures


_SAYS_WHY_SO_LITTLE = (Kind.GAP_LONG, Kind.SESSION, Kind.ENROLLED)
"""A long time away, and what ends it: a walk, or beginning anew."""


def _unsaid(course: Course) -> Iterator[str]:
    """What the open questions say better, and what would contradict, or blur, why somebody waits."""
    asked = _morning(course) in ("morning.not_due", "morning.awaited") or _awaits_legs(course)
    if asked or course.state.mode in SESSIONS_WAIT:  # where they wait, nothing is asked
        yield "progression.hold_unknown"
    if course.state.mode is Mode.ASK_FIRST:
        yield "clearance.given"
        if is_under_age(course.memory, course.on):
            yield "clearance.ask_first"


def _not_overtaken(happenings: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """Without the waits that something later on the same day has lifted."""
    opened = [number for number, each in enumerate(happenings) if _opens(each)]
    if not opened:
        return happenings
    before, since = happenings[: opened[-1]], happenings[opened[-1] :]
    return (*(each for each in before if not _asks_for_a_screen(each)), *since)


def _asks_for_a_screen(happening: Happening) -> bool:
    waits = happening.verdict.action in (Action.REFER_URGENT, Action.ASK_FIRST)
    return waits or happening.event.kind is Kind.FLARE_NOT_EASING


def _opens(happening: Happening) -> bool:
    return happening.before.mode in SESSIONS_WAIT and happening.after.mode not in SESSIONS_WAIT


def _counted(happening: Happening) -> dict[str, Any]:
    """How far the count has come, where a rule counts."""
    state = happening.after
    if not state.stage:
        return {}
    needed = happening.programme.needed(state.stage, state.pace is Pace.SLOW)
    return {"settled": state.settled, "needed": needed, "stage": state.stage}


def _the_day(course: Course, rung: Rung | None, day_is: DayIs | None) -> Iterator[Because]:
    memory = course.memory
    if rung is None or day_is is None or memory.person is None:
        return
    yield say_of_the_day(course.on, day_is, memory.lately, _rhythm(course, rung, memory.person))
    wished = len(memory.person.wished)
    if wished < rung.days_per_week:
        yield "schedule.fewer_days", {"wished": wished, "days_per_week": rung.days_per_week}
    morning = _morning(course)
    if morning:
        yield morning, {"day": memory.sessions[-1]}
    if _awaits_legs(course):
        yield "legs.awaited", {"day": memory.sessions[-1]}


def _morning(course: Course) -> str | None:
    """Where the morning question about the last session stands; None where nothing hangs on it."""
    memory = course.memory
    if not memory.unanswered or course.state.mode in SESSIONS_WAIT:
        return None
    days, expires = _since_the_last_session(course)
    return "morning.not_due" if days < 1 else "morning.awaited" if days < expires else "morning.expired"


def _awaits_legs(course: Course) -> bool:
    """Whether nobody has said how the legs took the last session, and it can still be told."""
    if not course.memory.legs_untold or course.state.mode in SESSIONS_WAIT:
        return False
    days, expires = _since_the_last_session(course)
    return days < expires


def _since_the_last_session(course: Course) -> tuple[int, float]:
    """Days since the last session, and after how many its questions lapse."""
    expires = course.memory.programme.values["morning_expires_days"]
    return (course.on - course.memory.sessions[-1]).days, expires


# -- until when --------------------------------------------------------------------------------


def _good_until(course: Course, next_on: date | None) -> date | None:
    """The first day on which a clock strikes, the next session's day has passed, or a morning lapses."""
    memory = course.memory
    days = [course.next_strike_on] if course.next_strike_on else []
    days += [days_after(next_on, 1)] if next_on else []
    days += [date(adult_in(memory, memory.person), 1, 1)] if memory.person else []
    if _morning(course) or _awaits_legs(course):
        expires = memory.programme.values["morning_expires_days"]
        days += [days_after(memory.sessions[-1], ahead) for ahead in (1, expires)]
    return min((day for day in days if day > course.on), default=None)
