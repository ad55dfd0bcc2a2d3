"""What is so about a person now, as far as it can call for a lesson: plain ids, and the week.

Most are the rules that speak in the decision, by their ids. The rest are named here, so that a slip in the
table of lessons is noticed when it is read and not by a person who waits for a lesson.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol

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


class SessionsSoFar(NamedTuple):
    """What of the sessions done calls for a lesson; it holds until another one is told."""

    some: bool
    stopped_for_pain: bool
    """Whether the last one ended so."""
    ran: bool
    """Whether running was asked for in any."""


class Enrolled(Protocol):
    """What facts need of an enrolment."""

    @property
    def enrolled_on(self) -> date:
        """The local day."""

    @property
    def back_state(self) -> str:
        """One of BACK_STATES."""


def every_fact() -> frozenset[str]:
    """Every id that a fact can have."""
    modes = (f"mode.{mode}" for mode in Mode)
    backs = (f"back.{state}" for state in BACK_STATES)
    return frozenset({*read_rule_cards(), *modes, *backs, *OF_SESSIONS, *TOLD_BESIDES})


def facts_of(course: Course, decision: Decision, besides: Iterable[str] = ()) -> Facts:
    """What a course and its decision tell, and what is told besides. Raises ValueError for an unknown id."""
    return facts_on(decision, sessions_so_far(course), course.memory.person, besides)


def facts_on(
    decision: Decision, sessions: SessionsSoFar, person: Enrolled | None, besides: Iterable[str] = ()
) -> Facts:
    """The same from what is kept of a course, on the decision's day. Raises ValueError for an unknown id."""
    besides = frozenset(besides)
    unknown = sorted(besides - set(TOLD_BESIDES))
    if unknown:
        raise ValueError(f"No such fact: {', '.join(unknown)}. There are: {', '.join(TOLD_BESIDES)}.")
    said = {reason.rule for reason in decision.reasons} | {each.rule for each in decision.attention}
    told = {*said, *besides, f"mode.{decision.mode}", *_of_sessions(sessions, decision)}
    if person is None:
        return Facts(frozenset(told))
    return Facts(frozenset({*told, f"back.{person.back_state}"}), _week(person.enrolled_on, decision.on))


def sessions_so_far(course: Course) -> SessionsSoFar:
    """What the sessions of a course say, up to its day."""
    sessions = [each for each in course.happenings if each.event.kind is Kind.SESSION]
    stopped = bool(sessions) and sessions[-1].event.ended is Ended.PAIN
    return SessionsSoFar(bool(sessions), stopped, any(map(_ran, sessions)))


def _week(began: date, on: date) -> int:
    return max(0, (on - began).days // DAYS_IN_A_WEEK)


def _of_sessions(sessions: SessionsSoFar, decision: Decision) -> Iterable[str]:
    if decision.next_session and not sessions.some:
        yield "session.none_yet"
    if sessions.stopped_for_pain:
        yield "session.stopped_for_pain"
    if decision.next_session and decision.next_session.run_s and not sessions.ran:
        yield "session.first_run_next"


def _ran(session: Happening) -> bool:
    """Whether running was asked for in it."""
    rung = rung_of(session.programme, session.before)
    return bool(rung and rung.session.run_s)
