"""On which days a measure is asked by itself: from the first day of each week that it names, for a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.measures.measure import Measure


class Window(NamedTuple):
    """One time of asking: its measure, its day, and `until`, the first day on which it has expired."""

    measure: str
    due: date
    until: date
    next_due: date | None
    """The day of the next one of the same measure; None after the last. Nothing put off goes beyond it."""

    @property
    def last(self) -> date:
        """The last day on which it is asked."""
        return self.until - timedelta(days=1)

    def holds(self, day: date) -> bool:
        """Whether a day lies in its part of the course, up to the next one."""
        return self.due <= day and (self.next_due is None or day < self.next_due)


def windows_of(measure: Measure, enrolled_on: date, back_state: str) -> Iterator[Window]:
    """All those of a measure in a course, by their day; of somebody in this back state."""
    weeks = [week for week in sorted(measure.asked_in_weeks) if measure.is_asked(week, back_state)]
    days = [enrolled_on + timedelta(weeks=week) for week in weeks]
    for day, after in zip_longest(days, days[1:]):
        yield Window(measure.id, day, _earlier(day + chosen_time("measures.open_for"), after), after)


def put_off(window: Window, day: date) -> tuple[Window, date | None]:
    """The window as it goes on once it was put off on a day, and when it comes back.

    It comes back after the time that the book has chosen, for as long as at first; and never on or after the
    day on which the same is asked anew: then there is no day on which it comes back.
    """
    back, after = day + chosen_time("measures.put_off"), window.next_due
    until = _earlier(back + chosen_time("measures.open_for"), after)
    return window._replace(until=until), back if back < until else None


def _earlier(day: date, other: date | None) -> date:
    return day if other is None else min(day, other)
