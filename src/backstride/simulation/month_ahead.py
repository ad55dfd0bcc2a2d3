"""A month to come: a journal gone on with, from tomorrow, by the same rules and the same `decide` as ever.

What comes out is SIMULATED: it says what the plan would ask, never how somebody will be.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.heart.rulebook import RuleBook
from backstride.heart.schedule import DAYS_IN_A_WEEK, ONE_DAY
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.simulation.going_on import GoingOn
from backstride.simulation.told_in_a_month import Teller, Way, month_lasts


class Week(NamedTuple):
    """A week of a month to come: the sessions done, as asked, and their minutes."""

    sessions: int
    minutes: float


class Month(NamedTuple):
    """A month to come."""

    way: Way
    weeks: tuple[Week, ...]
    left_out: int
    """Sessions that were asked for and left out."""
    stage: int | None
    mode: Mode
    """Stage and mode on the last day."""
    waits_from: date | None
    """The first day on which sessions wait; None where they never do."""
    waits_as: Mode | None
    last: Decision
    """The decision of the last day."""

    @property
    def sessions(self) -> int:
        """Sessions done in all four weeks."""
        return sum(week.sessions for week in self.weeks)

    @property
    def minutes(self) -> float:
        """Minutes in all four weeks."""
        return sum(week.minutes for week in self.weeks)


def months_ahead(journal: Sequence[Entry], book: RuleBook, on: date) -> tuple[Month, ...]:
    """Four weeks from the day after, in each way. None for a journal in which nobody has enrolled.

    Raises JournalRefused and NotInTheBook as a replay does.
    """
    course = replay(journal, book, on)
    if course.memory.person is None:
        return ()
    return tuple(month_ahead(way, journal, course) for way in Way)


def month_ahead(way: Way, journal: Sequence[Entry], course: Course) -> Month:
    """One of them. `course`: the journal's on its day, of somebody who has enrolled."""
    ahead = _Ahead(way, journal, course)
    days = [ahead.begins_on + number * ONE_DAY for number in range(month_lasts().days)]
    for day in days:
        ahead.live(day)
    return ahead.month()


class _Ahead:
    """A month while it is lived."""

    def __init__(self, way: Way, journal: Sequence[Entry], course: Course) -> None:
        zone = [entry.says["zone"] for _, entry in course.diary.of("enrolled")][-1]
        self.begins_on = course.on + ONE_DAY
        self.tells = Teller(way, self.begins_on, zone)
        self.to_tell: list[Entry] = []
        self.weeks = [Week(0, 0.0)] * (month_lasts().days // DAYS_IN_A_WEEK)
        self.waits: tuple[date, Mode] | None = None
        begun = replay([*journal, *self._answers_of(course)], course.book, self.begins_on)
        self.going_on = GoingOn(begun)
        self.decision = decide(begun)

    def live(self, day: date) -> None:
        """A day: what the morning says, what is decided, and what becomes of it."""
        course = self.going_on.course
        told = [*self.to_tell, *self.tells.in_the_morning(day, course.programme, _usual(course))]
        course = self.going_on.live_through(told, day)
        self.decision, self.to_tell = decide(course), []
        if self.decision.mode in SESSIONS_WAIT and not self.waits:
            self.waits = (day, self.decision.mode)
        session = self.decision.session
        if session:
            before = self.tells.done
            self.to_tell = self.tells.of_a_session(day, session, course.programme, _usual(course))
            if self.tells.done > before:
                number = (day - self.begins_on).days // DAYS_IN_A_WEEK
                sessions, minutes = self.weeks[number]
                self.weeks[number] = Week(sessions + 1, minutes + session.minutes)

    def month(self) -> Month:
        """What it came to."""
        waits_from, waits_as = self.waits or (None, None)
        return Month(
            way=self.tells.way,
            weeks=tuple(self.weeks),
            left_out=self.tells.asked - self.tells.done,
            stage=self.decision.stage,
            mode=self.decision.mode,
            waits_from=waits_from,
            waits_as=waits_as,
            last=self.decision,
        )

    def _answers_of(self, course: Course) -> list[Entry]:
        """The morning after a session of the day itself: only what is still ahead is made up."""
        told = course.memory.sessions[-1:] == [course.on]
        return [self.tells.usual_morning(self.begins_on, _usual(course))] if told else []


def _usual(course: Course) -> float:
    person = course.memory.person
    return person.usual_pain if person else 0
