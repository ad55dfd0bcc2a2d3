"""Which day: a session is due on a wished day, when the week has room and the rest gap is kept.

The week is rolling. Nothing is caught up: a missed session is simply not there. A session that was moved
leaves its day free, and makes the day chosen a wished one, that once.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.moves import NO_MOVES, Moves, moved_from, moved_to, still_ahead

ONE_DAY = timedelta(days=1)
DAYS_IN_A_WEEK = 7
LOOK_AHEAD_DAYS = 15


class DayIs(StrEnum):
    """What a day is for."""

    DUE = "due"
    DONE = "done_today"
    MOVED = "moved_away"
    NOT_WISHED = "not_a_wished_day"
    FULL = "week_is_full"
    REST = "rest_day"


MOVED_HERE = "schedule.moved_here"
"""The rule that speaks for a due day that a session was moved to."""
DAY_RULES = frozenset({MOVED_HERE, *(f"schedule.{day_is}" for day_is in DayIs)})
"""The rules that speak about a day itself."""


class Rhythm(NamedTuple):
    """How often sessions are, how many days of rest lie between them, on which days; and what was moved."""

    days_per_week: int
    rest_days: int
    wished: Collection[str]
    moves: Moves = NO_MOVES


def what_day_is(day: date, sessions: Collection[date], rhythm: Rhythm) -> DayIs:
    """What a local day is for, given the days that had a session."""
    if day in sessions:
        return DayIs.DONE
    if moved_to(rhythm.moves, day):
        return DayIs.MOVED
    if not is_wished(day, sessions, rhythm.wished, rhythm.moves):
        return DayIs.NOT_WISHED
    if any(day - ONE_DAY * back in sessions for back in range(rhythm.rest_days + 1)):
        return DayIs.REST
    return DayIs.FULL if week_is_full(day, sessions, rhythm.days_per_week) else DayIs.DUE


def is_wished(day: date, sessions: Collection[date], wished: Collection[str], moves: Moves) -> bool:
    """Whether it is one of the days wished for, or one that a session was moved to."""
    return DAYS_OF_THE_WEEK[day.weekday()] in wished or moved_from(moves, day, sessions) is not None


def week_is_full(day: date, sessions: Collection[date], days_per_week: int) -> bool:
    """Whether the six days before had as many sessions as the week asks for."""
    return sum(0 < (day - each).days < DAYS_IN_A_WEEK for each in sessions) >= days_per_week


def next_due(day: date, sessions: Collection[date], rhythm: Rhythm) -> date | None:
    """That day or the next one due; None where no wished day comes."""
    rhythm = rhythm._replace(moves=still_ahead(rhythm.moves, day))
    days = LOOK_AHEAD_DAYS + DAYS_IN_A_WEEK * len(rhythm.moves)  # each may leave a wished day free
    for ahead in range(days):
        candidate = day + ONE_DAY * ahead
        if what_day_is(candidate, sessions, rhythm) is DayIs.DUE:
            return candidate
    return None


def say_of_the_day(
    day: date, day_is: DayIs, sessions: Collection[date], rhythm: Rhythm
) -> tuple[str, dict[str, Any]]:
    """The rule that speaks about a day, and its figures: where a session was moved to, or from."""
    figures = {"days_per_week": rhythm.days_per_week}
    if day_is is DayIs.MOVED:
        return f"schedule.{day_is}", {**figures, "moved_to": moved_to(rhythm.moves, day)}
    was = moved_from(rhythm.moves, day, sessions) if day_is is DayIs.DUE else None
    return (MOVED_HERE, {**figures, "moved_from": was}) if was else (f"schedule.{day_is}", figures)
