"""Which eight weeks a page of the timeline shows, and where the weeks before and after them are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.outcomes.weeks import A_WEEK

EARLIEST, SUNDAY = date(1950, 1, 1), timedelta(days=6)


def weeks_on_a_page() -> int:
    """How many weeks a page shows."""
    return chosen_whole("clinic.timeline_shows") // DAYS_IN_A_WEEK


def week_of(day: date) -> date:
    """The Monday that a day's week begins on."""
    return day - timedelta(days=day.weekday())


class Weeks(NamedTuple):
    """Whole weeks, from a Monday to a Sunday."""

    first: date
    last: date
    is_newest: bool

    @property
    def newest_first(self) -> list[date]:
        """The Mondays."""
        count = (self.last - self.first + timedelta(days=1)) // A_WEEK
        return [self.first + A_WEEK * number for number in reversed(range(count))]

    def after(self, today: date) -> date | None:
        """A day by which the page after this one is asked for; None where this is the newest."""
        return None if self.is_newest else min(self.last + A_WEEK * weeks_on_a_page(), today)


def weeks_until(told: str, today: date) -> Weeks:
    """The weeks up to the one that holds a day; up to this week, where no past day is told."""
    until = _past_day(told, today)
    last = week_of(until) + SUNDAY
    return Weeks(last + timedelta(days=1) - A_WEEK * weeks_on_a_page(), last, last >= today)


def _past_day(told: str, today: date) -> date:
    try:
        return min(max(date.fromisoformat(told), EARLIEST), today)
    except ValueError:
        return today
