"""Many journals for one page: whatever can be told, in any order, on any day. Not a test.

Chance here has a seed, so that a journal that fails, fails again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.entries import Entry, read_journal
from backstride.heart.rulebook import RuleBook
from backstride.heart.symptoms import NOW, THIS_WEEK, TODAY
from tests.cast.programmes import SMALL_WALK, running
from tests.spec.screening.person import answers

FIRST_DAY, ONE_DAY = date(2026, 1, 5), timedelta(days=1)
GOOD_MIN = {"small-walk": 7, "small-run-walk": 18, "walk": 20, "given-up": 7}
"""What a good session lasts (minutes): near enough to what the rungs of these programmes ask.
Half of it is near enough on an eased one."""
PROGRAMMES = ("small-walk", "small-walk", *GOOD_MIN)
LEGS = ("none", {"worst": 6}, {"worst": 2, "limp": True}, {"worst": 5, "swelling": True})
Said = dict[str, Any]
GOOD_MORNING: Said = {"kind": "morning_after", "pain": 1, "back_to_usual": True}


class Now(NamedTuple):
    """Where a journal has got to: its chance, the day, and the programme it began with."""

    chance: Random
    day: date
    programme: str


def small_rulebook() -> RuleBook:
    """The shipped rule book, and small programmes beside the others: few rungs, soon climbed."""
    shipped = shipped_rulebook()
    given_up = replace(SMALL_WALK, id="given-up", withdrawn="Too steep on its third stage.")
    programmes = {each.id: {each.version: each} for each in (SMALL_WALK, running(rest_days=1), given_up)}
    return RuleBook({**shipped.programmes, **programmes}, shipped.questionnaires, shipped.cards)


def many_journals(count: int) -> Iterator[tuple[tuple[Entry, ...], tuple[date, ...]]]:
    """So many journals, each with days on which to ask for the decision."""
    for seed in range(count):
        yield _journal(Random(seed))  # noqa: S311 - a seed, not a secret


def _journal(chance: Random) -> tuple[tuple[Entry, ...], tuple[date, ...]]:
    temper, now = chance.choice(TEMPERS), Now(chance, FIRST_DAY, chance.choice(PROGRAMMES))
    told = [_line(now.day, number, say) for number, say in enumerate(temper.begin(now))]
    days = [now.day]
    for _ in range(chance.randrange(4, 30)):
        now = now._replace(day=now.day + timedelta(days=chance.choice(temper.gaps)))
        say, next_day = chance.choice(temper.tellers)(now), now.day + ONE_DAY
        told.append(_line(now.day, len(told), _about(chance, say, told)))
        if say["kind"] == "session_done" and chance.random() < temper.answered:
            told.append(_line(next_day, len(told), GOOD_MORNING))
        days += [now.day, next_day]
    last = now.day + timedelta(days=chance.choice((1, 15, 40, 400)))
    return read_journal("\n".join(told).encode()), (*days, last)


def _line(day: date, number: int, say: Said) -> str:
    common = {"id": str(UUID(int=number + 1)), "at": f"{day}T{8 + number % 12:02}:00:00+00:00"}
    by = "clinician" if say["kind"] == "clinician_decided" else "participant"
    return json.dumps({**common, "by": by, **say})


def _about(chance: Random, say: Said, told: list[str]) -> Said:
    """A clinician's word that names earlier entries: needed to lift a stop."""
    if say.get("decision") != "clear" or chance.random() < 0.4:
        return say
    return {**say, "about": [json.loads(line)["id"] for line in told]}


# -- what may be told -------------------------------------------------------------------------


def _any_beginning(now: Now) -> list[Said]:
    start = [_enrolled(now), _screened(now)]
    now.chance.shuffle(start)
    return start[: now.chance.choice((0, 1, 2, 2, 2, 2))]


def _good_beginning(now: Now) -> list[Said]:
    return [_enrolled(now), _screen()]


def _enrolled(now: Now) -> Said:
    told: Said = {
        "kind": "enrolled",
        "programme": now.programme,
        "zone": "UTC",
        "birth_year": 1990,
        "back_state": now.chance.choice(("acute", "easing", "chronic", "chronic", "recovered", "never")),
        "usual_pain": now.chance.choice((1, 3)),
        "walk_tolerance_min": now.chance.choice((5, 8, 30)),
        "days": now.chance.choice(
            (["mon"], ["tue", "thu"], ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
        ),
    }
    if told["back_state"] in ("acute", "easing"):
        told["episode_began"] = str(now.day - timedelta(days=now.chance.choice((3, 20, 50))))
    if now.chance.random() < 0.2:
        told["active_min_week"] = 200
    if now.chance.random() < 0.03:
        told["birth_year"] = 2012
    return told


def _screened(now: Now) -> Said:
    changes: tuple[Said, ...] = (
        {},
        {},
        {},
        {"leg_signs": ["below_knee"]},
        {"emergency_back": ["saddle_numbness"]},
        {"same_day_signs": ["fever"]},
        {"long_term": ["heart_disease"]},
    )
    told = _screen(now.chance.choice(changes))
    if now.chance.random() < 0.3:
        told |= {"seen_by": "my doctor", "seen_on": str(now.day)}
    return told


def _screen(changed: Mapping[str, object] = MappingProxyType({})) -> Said:
    return {"kind": "screened", "questionnaire": "screening-1", "answers": answers(changed)}


def _good_session(now: Now) -> Said:
    minutes = GOOD_MIN[now.programme] * now.chance.choice((0.5, 1, 1))
    said = _session_done(minutes, {"before": 1, "worst": now.chance.choice((1, 2))}, "none")
    return {**said, "effort": 9} if now.chance.random() < 0.1 else said


def _session(now: Now) -> Said:
    pain = {"worst": now.chance.choice((1, 4, 6, 9))}
    if now.chance.random() < 0.5:
        pain["before"] = now.chance.choice((1, 5))
    said = _session_done(now.chance.choice((1, 5, 8, 13, 60)), pain, now.chance.choice(LEGS))
    said["ended"] = now.chance.choice(("done", "done", "pain", "tired", "weather"))
    if now.chance.random() < 0.3:
        del said["legs"]
    if now.chance.random() < 0.3:
        said["effort"] = now.chance.choice((3, 9))
    if now.chance.random() < 0.1:
        said["symptoms"] = [now.chance.choice((*NOW, *TODAY, *THIS_WEEK))]
    return said


def _silent_session(now: Now) -> Said:
    return _session_done(GOOD_MIN[now.programme], {"worst": 1}, "none")


def _pause(_: Now) -> Said:
    return {"kind": "paused_by_self"}


def _sore_legs(now: Now) -> Said:
    return _session_done(GOOD_MIN[now.programme], {"worst": 1}, {"worst": 2, "limp": True})


def _session_done(minutes: float, pain: Said, legs: object) -> Said:
    return {"kind": "session_done", "minutes": minutes, "ended": "done", "pain": pain, "legs": legs}


def _morning(now: Now) -> Said:
    pain = now.chance.choice((1, 3, 5, 8))
    return {"kind": "morning_after", "pain": pain, "back_to_usual": pain < 3, "legs": now.chance.choice(LEGS)}


def _flared_up(now: Now) -> Said:
    symptoms = [now.chance.choice((*TODAY, *THIS_WEEK))] if now.chance.random() < 0.1 else []
    return {"kind": "flared_up", "pain": now.chance.choice((5, 8)), "symptoms": symptoms}


def _symptoms(now: Now) -> Said:
    return {
        "kind": "symptom_reported",
        "symptoms": [now.chance.choice((*NOW, *TODAY, *THIS_WEEK, "bone_point_pain"))],
    }


def _checked_in(now: Now) -> Said:
    return {
        "kind": "checked_in",
        "pain_average": now.chance.choice((0, 3, 6)),
        "legs": now.chance.choice(LEGS),
    }


def _clinician(now: Now) -> Said:
    decision = now.chance.choice(("clear", "set_stage", "hold", "pause", "resume", "refer"))
    told: Said = {"kind": "clinician_decided", "decision": decision, "why": "agreed by telephone"}
    if decision == "set_stage":
        told["stage"] = now.chance.choice((1, 2, 4, 21, 40))
    return told


def _person(now: Now) -> Said:
    return now.chance.choice(
        (
            {"kind": "stage_chosen", "stage": now.chance.choice((1, 2, 40))},
            {"kind": "paused_by_self"},
            {"kind": "paused_by_self", "over": True},
            {"kind": "schedule_changed", "days": ["wed"]},
            {"kind": "programme_changed", "programme": now.chance.choice(PROGRAMMES)},
            {"kind": "session_skipped", "why": "rain"},
            {"kind": "session_moved", "day": str(now.day), "to": str(now.day + ONE_DAY)},
            {"kind": "left"},
        )
    )


Teller = Callable[[Now], Said]


class Temper(NamedTuple):
    """How a journal goes: how it begins, what is told, and how many days lie between."""

    begin: Callable[[Now], list[Said]]
    tellers: tuple[Teller, ...]
    gaps: tuple[int, ...]
    answered: float
    """How often the morning after a session is answered, and good (0 to 1)."""


SESSIONS: tuple[Teller, ...] = (_session, _good_session, _good_session, _morning)
ANYTHING: tuple[Teller, ...] = (
    *SESSIONS,
    _flared_up,
    _symptoms,
    _checked_in,
    _clinician,
    _person,
    _screened,
    _enrolled,
)
TEMPERS = (
    Temper(_any_beginning, ANYTHING, (1, 2, 5, 12, 23, 32), 0.1),
    Temper(_good_beginning, ANYTHING, (1, 2, 3), 0.5),
    Temper(_good_beginning, (_good_session,), (2, 2, 3), 0.9),
    Temper(_good_beginning, (*(_good_session,) * 5, _sore_legs, _flared_up), (2, 3), 0.9),
    Temper(_good_beginning, (_good_session, _pause), (2, 3), 0.9),
    Temper(_good_beginning, (_silent_session,), (2, 3), 0),
    Temper(_good_beginning, (*SESSIONS, *SESSIONS, _flared_up, _clinician, _person), (1, 2, 3), 0.6),
    Temper(_good_beginning, (*SESSIONS, _flared_up, _checked_in), (1, 2, 3, 5, 8), 0),
)
