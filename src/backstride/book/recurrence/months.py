"""The months free of recurrence: free, returned, or not known. A month without an answer is never free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.followed import Followed, follow
from backstride.book.recurrence.stretches import Came, Well
from backstride.heart.entries import Entry
from backstride.heart.memory import days_after
from backstride.heart.schedule import ONE_DAY

How = Literal["free", "returned", "not_known"]


class Month(NamedTuple):
    """A calendar month, by its first day, and what is known of it."""

    first: date
    how: How


def months_free(entries: Iterable[Entry], today: date) -> tuple[Month, ...]:
    """Every month from the one in which it is followed, up to the one of a local day.

    Empty for whoever was not free of it. Raises JournalRefused.
    """
    return months_in(follow(entries, today), today)


def months_in(followed: Followed | None, today: date) -> tuple[Month, ...]:
    """The same, of what was told up to and with a local day."""
    if followed is None:
        return ()
    returned, well = _days_in(followed.came), _days_in(followed.well)
    months = _months(followed.begins, today)
    return tuple(Month(first, _how(_days_of(first, followed.begins), returned, well)) for first in months)


def free_since(months: Sequence[Month]) -> date | None:
    """The first day of the free months in a row that lead up to now; None where the last whole one is not.

    The month that has just begun is left out while nothing is known of it.
    """
    row = list(months[:-1] if months and months[-1].how == "not_known" else months)
    since = None
    while row and row[-1].how == "free":
        since = row.pop().first
    return since


def _months(begins: date, today: date) -> Iterator[date]:
    month = begins.replace(day=1)
    while month <= today:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return days_after(month, 31).replace(day=1)


def _days_of(month: date, begins: date) -> list[date]:
    """Those from which on it is followed. Days to come are none that anybody told of."""
    days = (month + ONE_DAY * ahead for ahead in range((_next(month) - month).days))
    return [day for day in days if day >= begins]


def _days_in(stretches: Iterable[Came | Well]) -> set[date]:
    return {
        each.first + ONE_DAY * ahead
        for each in stretches
        for ahead in range((each.last - each.first).days + 1)
    }


def _how(days: Sequence[date], returned: set[date], well: set[date]) -> How:
    if not returned.isdisjoint(days):
        return "returned"
    whole = (_next(days[0].replace(day=1)) - days[0].replace(day=1)).days
    known = len(well.intersection(days))
    return "free" if known * 100 >= whole * definition().value("known_share") else "not_known"
