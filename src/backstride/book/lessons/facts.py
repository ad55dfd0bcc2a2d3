"""What is so about a person now, as far as it can call for a lesson: plain ids, and the week.

Most are the rules that speak in the decision, by their ids. The rest are named here, so that a slip in the
table of lessons is noticed when it is read and not by a person who waits for a lesson.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from backstride.book.rule_cards import read_rule_cards
from backstride.heart.alphabet import Ended, Kind
from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.memory import Happening
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import Mode, rung_of

BACK_STATES = ("acute", "easing", "chronic", "recovered", "never")
OF_SESSIONS = ("session.none_yet", "session.stopped_for_pain", "session.first_run_next")
TOLD_BESIDES = (
    "measure.walking_is_harmful.high",
    "measure.mood.low",
    "check_in.sleep.poor",
    "check_in.stress.high",
    "check_in.sitting.long",
    "check_in.confidence.low",
    "recurrence.began",
    "weather.heat",
    "weather.cold",
    "weather.ice",
    "weather.wind",
    "weather.air",
)
"""What a decision does not hold: whoever reads check-ins, measures or a forecast tells it."""


class Facts(NamedTuple):
    """What is so now. `week`: of the programme, from 0; None before an enrolment."""

    told: frozenset[str]
    week: int | None = None


def every_fact() -> frozenset[str]:
    """Every id that a fact can have."""
    modes = (f"mode.{mode}" for mode in Mode)
    backs = (f"back.{state}" for state in BACK_STATES)
    return frozenset({*read_rule_cards(), *modes, *backs, *OF_SESSIONS, *TOLD_BESIDES})


def facts_of(course: Course, decision: Decision, besides: Iterable[str] = ()) -> Facts:
    """What a course and its decision tell, and what is told besides. Raises ValueError for an unknown id."""
    besides = frozenset(besides)
    unknown = sorted(besides - set(TOLD_BESIDES))
    if unknown:
        raise ValueError(f"No such fact: {', '.join(unknown)}. There are: {', '.join(TOLD_BESIDES)}.")
    said = {reason.rule for reason in decision.reasons} | {each.rule for each in decision.attention}
    person = course.memory.person
    told = {*said, *besides, f"mode.{decision.mode}", *_of_sessions(course, decision)}
    if person is None:
        return Facts(frozenset(told))
    return Facts(frozenset({*told, f"back.{person.back_state}"}), _week(person.enrolled_on, decision.on))


def _week(began: date, on: date) -> int:
    return max(0, (on - began).days // DAYS_IN_A_WEEK)


def _of_sessions(course: Course, decision: Decision) -> Iterable[str]:
    sessions = [each for each in course.happenings if each.event.kind is Kind.SESSION]
    if decision.next_session and not sessions:
        yield "session.none_yet"
    if sessions and sessions[-1].event.ended is Ended.PAIN:
        yield "session.stopped_for_pain"
    if decision.next_session and decision.next_session.run_s and not any(map(_ran, sessions)):
        yield "session.first_run_next"


def _ran(session: Happening) -> bool:
    """Whether running was asked for in it."""
    rung = rung_of(session.programme, session.before)
    return bool(rung and rung.session.run_s)
