"""The decision on a later day, from the one that still holds: only what belongs to the day itself changes.

Until its `good_until`, a decision differs from day to day in one thing only: whether a session is due.
So whoever keeps decisions need not replay a journal every morning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from backstride.heart.clocks import TimeAway, strikes_of_time, time_away
from backstride.heart.course import Course
from backstride.heart.decision import Decision, Reason
from backstride.heart.machine import step
from backstride.heart.memory import Person
from backstride.heart.moves import NO_MOVES, Moves, still_ahead
from backstride.heart.programme import RuleCard
from backstride.heart.schedule import DAY_RULES, DAYS_IN_A_WEEK, DayIs, Rhythm, say_of_the_day, what_day_is
from backstride.heart.state import SESSIONS_WAIT


class Week(NamedTuple):
    """What makes a day one for a session: those done lately, the rest gap (days), the days wished for.

    `until`: the first day on which time alone shuts sessions, however they go; None where it does not.
    `moves`: sessions moved from or to a day that is still ahead.
    `away`: when days without a session lower the dose.
    """

    sessions: tuple[date, ...]
    rest_days: int
    wished: tuple[str, ...]
    until: date | None = None
    moves: Moves = NO_MOVES
    away: TimeAway | None = None

    def rhythm(self, days_per_week: int) -> Rhythm:
        """How sessions follow each other at so many a week."""
        return Rhythm(days_per_week, self.rest_days, self.wished, self.moves)


def week_of(course: Course) -> Week | None:
    """The week a course stands in; None before anybody is enrolled."""
    memory = course.memory
    if memory.person is None:
        return None
    lately = tuple(day for day in memory.lately if 0 <= (course.on - day).days < DAYS_IN_A_WEEK)
    rest = int(course.programme.values["rest_days"])
    shut_on, moves = _shut_on(course, memory.person), still_ahead(memory.moves, course.on)
    away = time_away(memory, memory.person)
    return Week(lately, rest, tuple(memory.person.wished), shut_on, moves, away)


def _shut_on(course: Course, person: Person) -> date | None:
    """When a clearance ends, or another clock asks for a screen before the next session."""
    if course.state.mode in SESSIONS_WAIT:
        return None
    shuts = (
        strike.day
        for strike in strikes_of_time(course.memory, person)
        if step(course.programme, course.state, strike.event)[0].mode in SESSIONS_WAIT
    )
    return min(shuts, default=None)


def still_holds(decision: Decision, day: date) -> bool:
    """Whether a decision holds on a day, but for what belongs to the day itself."""
    return decision.on <= day and (decision.good_until is None or day < decision.good_until)


def on_another_day(
    decision: Decision, week: Week | None, day: date, cards: Mapping[str, RuleCard]
) -> Decision:
    """The same decision on a later day on which it still holds. Raises ValueError where it does not."""
    if not still_holds(decision, day):
        raise ValueError(f"the decision of {decision.on} holds until {decision.good_until}, not on {day}")
    if week is None or decision.days_per_week is None:
        return replace(decision, on=day)
    rhythm = week.rhythm(decision.days_per_week)
    day_is = what_day_is(day, week.sessions, rhythm)
    due = day_is is DayIs.DUE
    rule, figures = say_of_the_day(day, day_is, week.sessions, rhythm)
    return replace(
        decision,
        on=day,
        due=due,
        session=decision.next_session if due else None,
        reasons=tuple(_on_the_day(reason, rule, figures, cards) for reason in decision.reasons),
    )


def _on_the_day(reason: Reason, rule: str, figures: dict[str, Any], cards: Mapping[str, RuleCard]) -> Reason:
    if reason.rule not in DAY_RULES:
        return reason
    card = cards[rule]
    return replace(reason, rule=rule, figures=figures, sources=card.sources, certainty=card.certainty)
