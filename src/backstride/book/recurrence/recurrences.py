"""The recurrences of a person: pain that came back, only after a month of recovery, each with its day.

    recurrences_of(entries, today) -> (Recurrence(began, ended, limited, sought_care, told_by), ...)

Pure: the order of the entries does not matter, and nothing here changes a session.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.followed import Followed, follow
from backstride.book.recurrence.stretches import Came, Well
from backstride.heart.entries import Entry
from backstride.heart.memory import days_after


class Recurrence(NamedTuple):
    """Pain that came back. Days are local."""

    began: date
    ended: date | None
    """The first day of the week without it that ended it; None while nobody has told of one."""
    limited: bool | None
    """Whether it limited activity at least moderately; None: nobody asked, or answered."""
    sought_care: bool | None
    told_by: tuple[str, ...]
    """The ids of the entries that tell it."""
    last: date
    """The last day on which it was told to be there."""
    dated: bool
    """Whether the day it began was told; else it is the first that it can be."""


def recurrences_of(entries: Iterable[Entry], today: date) -> tuple[Recurrence, ...]:
    """Up to and with a local day; none for whoever was not free of it. Raises JournalRefused."""
    return recurrences_in(follow(entries, today))


def recurrences_in(followed: Followed | None) -> tuple[Recurrence, ...]:
    """The same, of what was told."""
    if followed is None:
        return ()
    counted = (each for each in followed.came if each.last >= followed.begins)
    return tuple(_recurrence(group, followed.well) for group in _groups(counted, followed.well))


def _groups(came: Iterable[Came], well: Sequence[Well]) -> list[list[Came]]:
    """The stretches of each recurrence. What comes back within a month of its end is no new one."""
    found, month = list[list[Came]](), definition().value("recovery_days")
    for each in came:
        ended = _ended_after(found[-1], well) if found else None
        if ended and each.first >= days_after(ended, month):
            found.append([each])
        elif found:
            found[-1].append(each)
        else:
            found = [[each]]
    return found


def _ended_after(group: Sequence[Came], well: Iterable[Well]) -> date | None:
    """The first day told to be well since, if a week later it was told to be so still."""
    over = days_after(max(each.last for each in group), 1)
    since = [Well(max(each.first, over), each.last) for each in well if each.last >= over]
    if not since:
        return None
    first = min(each.first for each in since)
    enough = days_after(first, definition().value("recovered_days") - 1)
    return first if max(each.last for each in since) >= enough else None


def _recurrence(group: Sequence[Came], well: Iterable[Well]) -> Recurrence:
    first = min(group, key=lambda each: each.first)
    told = [each.first for each in group if each.dated and each.first <= first.last]
    return Recurrence(
        began=min(told, default=first.first),
        ended=_ended_after(group, well),
        limited=_any(each.limited for each in group),
        sought_care=_any(each.sought_care for each in group),
        told_by=tuple(dict.fromkeys(entry for each in group for entry in each.told_by)),
        last=max(each.last for each in group),
        dated=bool(told),
    )


def _any(told: Iterable[bool | None]) -> bool | None:
    """One yes settles it; else one no; else nobody knows."""
    known = [each for each in told if each is not None]
    return any(known) if known else None
