"""The moves that still stand: the day, the day chosen, and the entry with which each can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.told import Line, lines_of

KIND = "session_moved"
A_FEW = 40
"""So many entries are looked at: a week has a handful of days."""


class MovedNow(NamedTuple):
    """A session moved: from its day to the one chosen, by an entry."""

    day: date
    to: date
    entry: str


def moves_that_stand(participant: Participant, kept: Kept) -> list[MovedNow]:
    """By the day that each was moved from, without those done by now. Mostly the database is not asked."""
    if kept.week is None or not kept.week.moves:
        return []
    rows = Entry.objects.filter(participant=participant, kind=KIND).order_by("-seq")[:A_FEW]
    return sorted(set(_standing(lines_of(participant, rows), kept)))


def _standing(lines: list[Line], kept: Kept) -> Iterator[MovedNow]:
    """The newest word about each day, as the decision has it: what was told too late moved nothing."""
    week, seen = kept.week, set[date]()
    for line in lines:
        day, to = (_day(line.entry.says[name]) for name in ("day", "to"))
        if week is None or not line.counts or day in seen or min(day, to) < line.day:
            continue
        seen.add(day)
        if day in dict(week.moves) and not {day, to} & set(week.sessions):
            yield MovedNow(day, to, line.entry.id)


def _day(told: JSON) -> date:
    return date.fromisoformat(told)
