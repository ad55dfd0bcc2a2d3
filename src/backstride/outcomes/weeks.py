"""Weeks of seven days, counted from the day somebody began: so that the first one is whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from backstride.heart.schedule import DAYS_IN_A_WEEK, ONE_DAY

A_WEEK = timedelta(days=DAYS_IN_A_WEEK)


class Week(NamedTuple):
    """Seven local days. `in_progress`: it is not over yet, so nothing in it is final."""

    first: date
    in_progress: bool = False

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + A_WEEK - ONE_DAY

    @property
    def days(self) -> tuple[date, ...]:
        """Its days, in order."""
        return tuple(self.first + ONE_DAY * ahead for ahead in range(DAYS_IN_A_WEEK))

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


def weeks_until(on: date, begins: date, told_on: Iterable[date] = ()) -> tuple[Week, ...]:
    """Every week from the beginning up to the one that holds a day, oldest first.

    What was told of days before the beginning brings weeks of its own: nothing told is lost.
    """
    first = begins
    earliest = min((begins, *told_on))
    while first > earliest:
        first -= A_WEEK
    weeks = []
    while first <= on:
        weeks.append(Week(first, in_progress=first + A_WEEK > on))
        first += A_WEEK
    return tuple(weeks)
