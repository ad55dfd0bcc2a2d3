"""Which day: a session is due on a wished day, when the week has room and the rest gap is kept.

The week is rolling. Nothing is caught up: a missed session is simply not there.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from backstride.heart.fields import DAYS_OF_THE_WEEK

ONE_DAY = timedelta(days=1)
DAYS_IN_A_WEEK = 7
LOOK_AHEAD_DAYS = 15


class DayIs(StrEnum):
    """What a day is for."""

    DUE = "due"
    DONE = "done_today"
    NOT_WISHED = "not_a_wished_day"
    FULL = "week_is_full"
    REST = "rest_day"


def what_day_is(
    day: date, sessions: Collection[date], days_per_week: int, rest_days: int, wished: Collection[str]
) -> DayIs:
    """What a local day is for, given the days that had a session."""
    if day in sessions:
        return DayIs.DONE
    if DAYS_OF_THE_WEEK[day.weekday()] not in wished:
        return DayIs.NOT_WISHED
    if any(day - ONE_DAY * back in sessions for back in range(rest_days + 1)):
        return DayIs.REST
    return DayIs.FULL if week_is_full(day, sessions, days_per_week) else DayIs.DUE


def week_is_full(day: date, sessions: Collection[date], days_per_week: int) -> bool:
    """Whether the six days before had as many sessions as the week asks for."""
    return sum(0 < (day - each).days < DAYS_IN_A_WEEK for each in sessions) >= days_per_week


def next_due(
    day: date, sessions: Collection[date], days_per_week: int, rest_days: int, wished: Collection[str]
) -> date | None:
    """That day or the next one due; None where no wished day comes."""
    for ahead in range(LOOK_AHEAD_DAYS):
        candidate = day + ONE_DAY * ahead
        if what_day_is(candidate, sessions, days_per_week, rest_days, wished) is DayIs.DUE:
            return candidate
    return None
