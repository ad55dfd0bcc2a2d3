"""Told once: the same form sent twice is the same entry; the same form with other answers is asked about."""

from __future__ import annotations

import json
from enum import Enum
from typing import NamedTuple

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.told import Line, the_line
from backstride.web.participant.telling import tell

MAY_DIFFER = ("at", "asked")
"""The moment of sending, and what was asked at that moment: the same form sent again may differ in them."""


class Came(Enum):
    """What came of telling something."""

    KEPT = "kept"
    THERE_ALREADY = "there_already"
    OTHERWISE = "otherwise"
    UNDONE = "undone"


class Telling(NamedTuple):
    """What came of it; where the participant stands, if it was new; the entry that was there already."""

    came: Came
    kept: Kept | None = None
    first: Line | None = None


def tell_once(participant: Participant, entry: dict[str, JSON]) -> Telling:
    """Append an entry, unless the form that made it was sent before. Raises JournalRefused."""
    first = the_line(participant, entry["id"])
    if first is None:
        try:
            return Telling(Came.KEPT, tell(participant, entry).kept)
        except JournalRefused:
            first = the_line(participant, entry["id"])  # from two tabs in the same moment
            if first is None:
                raise
    if not first.counts:
        return Telling(Came.UNDONE, first=first)
    same = _what_it_says(_as_told(first)) == _what_it_says(entry)
    return Telling(Came.THERE_ALREADY if same else Came.OTHERWISE, first=first)


def _as_told(line: Line) -> dict[str, JSON]:
    told: dict[str, JSON] = json.loads(Entry.objects.get(pk=line.entry.id).payload)
    return told


def _what_it_says(entry: dict[str, JSON]) -> dict[str, JSON]:
    return {key: value for key, value in entry.items() if key not in MAY_DIFFER}
