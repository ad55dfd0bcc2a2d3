"""Puts an entry, once checked, at the end of a locked participant's journal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import JournalRefused, Problem, flat, read_next
from backstride.heart.fields import JSON
from backstride.web.journals.models import Entry, Participant
from backstride.web.own_programmes.given import refuse_what_nobody_gave

NOT_TOLD = frozenset({"received"})
"""Keys that the server writes: they are no part of what somebody said."""


def insert(person: Participant, told: Mapping[str, JSON], journal: list[Told], now: datetime) -> str | None:
    """Check, number and keep an entry; the journal grows by it. None where it is there already.

    Raises JournalRefused where it cannot be used.
    """
    line = as_told(told)
    entry = read_next(line, journal)
    if any(each.id == entry.id for each in journal):
        return None
    _refuse_anothers(entry)
    refuse_what_nobody_gave(entry)
    row_of(person, entry, line, last_seq(person) + 1, now).save(force_insert=True)
    journal.append(entry)
    return entry.id


def row_of(person: Participant, entry: Told, line: Mapping[str, JSON], seq: int, now: datetime) -> Entry:
    """An entry as it is kept: what a list asks for beside the whole line."""
    return Entry(
        id=UUID(entry.id),
        participant=person,
        seq=seq,
        kind=entry.kind,
        at=entry.at,
        local_day=entry.at.astimezone(ZoneInfo(person.zone)).date(),
        by=entry.by,
        who=entry.who or "",
        replaces=entry.replaces and UUID(entry.replaces),
        payload=json.dumps(line, ensure_ascii=False),
        recorded=entry.recorded and datetime.fromisoformat(entry.recorded),
        received=now,
    )


def as_told(line: Mapping[str, JSON]) -> dict[str, JSON]:
    """A line as it is kept: flat, and without what a server wrote into it."""
    return {key: value for key, value in flat(line).items() if key not in NOT_TOLD}


def last_seq(person: Participant) -> int:
    """The number of the newest entry; 0 for an empty journal."""
    numbers = Entry.objects.filter(participant=person).order_by("-seq").values_list("seq", flat=True)
    return numbers.first() or 0


def _refuse_anothers(entry: Told) -> None:
    """An id that is in use in another journal; whose is not told."""
    if Entry.objects.filter(pk=UUID(entry.id)).exists():
        raise JournalRefused([Problem(0, "id", f"{entry.id} was already used", "an id of its own")])
