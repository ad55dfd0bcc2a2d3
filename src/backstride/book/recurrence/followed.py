"""Whoever was free of it is followed: from which day on, and everything told of its coming back since.

Pain that comes back is a recurrence only after a month of recovery.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.stretches import Came, Well
from backstride.book.recurrence.told import what_was_told
from backstride.book.recurrence.who_was_free import Free, who_was_free
from backstride.heart.entries import Entry
from backstride.heart.journal import Diary, open_diary
from backstride.heart.memory import days_after


class Followed(NamedTuple):
    """The first day on which pain that comes back is a recurrence; what was told, by first days."""

    begins: date
    came: tuple[Came, ...]
    well: tuple[Well, ...]


def follow(entries: Iterable[Entry], today: date) -> Followed | None:
    """Up to and with a local day; None for whoever was not free of it. Raises JournalRefused."""
    return follow_in(open_diary(entries, today))


def follow_in(diary: Diary) -> Followed | None:
    """The same in a diary that is open already."""
    free = who_was_free(diary)
    if free is None:
        return None
    came, well = what_was_told(diary, free)
    return Followed(_begins(came, free), tuple(came), tuple(well))


def _begins(came: Iterable[Came], free: Free) -> date:
    """What comes back within the month begins the month anew."""
    if free.recovered_on == date.min:
        return free.enrolled_on
    month = definition().value("recovery_days")
    begins = days_after(free.recovered_on, month)
    for each in came:
        if each.first < begins and each.last >= free.recovered_on:
            begins = max(begins, days_after(each.last, 1 + month))
    return max(begins, free.enrolled_on)
