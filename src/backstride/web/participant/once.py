"""Told once: the same form sent twice is the same entry; the same form with other answers is asked about."""

from __future__ import annotations

import json
from datetime import datetime
from enum import Enum
from typing import NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5
from zoneinfo import ZoneInfo

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.telling import tell
from backstride.web.participant.told import Line, lines_of

MAY_DIFFER = ("at", "asked")
"""The moment of sending, and what was asked at that moment: the same form sent again may differ in them."""
OF_A_DAY = ("session_done", "session_skipped", "morning_after")
"""Where the day of the moment is what somebody says, and another day another answer."""


class Came(Enum):
    """What came of telling something."""

    KEPT = "kept"
    THERE_ALREADY = "there_already"
    OTHERWISE = "otherwise"
    UNDONE = "undone"


class Telling(NamedTuple):
    """What came of it; where the participant stands, if it was new; what was there already."""

    came: Came
    kept: Kept | None = None
    first: Line | None = None

    @property
    def is_told(self) -> bool:
        """Whether the journal now says what was told."""
        return self.came in (Came.KEPT, Came.THERE_ALREADY)


class There(NamedTuple):
    """An entry that is there already, and its words as they came."""

    line: Line
    told: dict[str, JSON]


def tell_once(participant: Participant, *entries: dict[str, JSON]) -> Telling:
    """Append entries, all or none, unless the form that made them was sent before. Raises JournalRefused."""
    there = those_there(participant, *entries)
    if not there:
        try:
            return Telling(Came.KEPT, tell(participant, *entries).kept)
        except JournalRefused:
            there = those_there(participant, *entries)  # from two tabs in the same moment
            if not there:
                raise
    return Telling(_came(participant, there, entries), first=there[0].line)


def id_beside(entry_id: str, kind: str) -> str:
    """The id of an entry that the same form makes beside its first: always the same one."""
    return str(uuid5(NAMESPACE_OID, f"{entry_id} {kind}"))


def those_there(participant: Participant, *entries: dict[str, JSON]) -> list[There]:
    """Those of these entries whose ids are in the participant's journal already, as it has them."""
    ids = [UUID(entry["id"]) for entry in entries]
    rows = list(Entry.objects.filter(participant=participant, pk__in=ids))
    lines = lines_of(participant, rows)
    return [There(line, json.loads(row.payload)) for line, row in zip(lines, rows, strict=True)]


def _came(participant: Participant, there: list[There], entries: tuple[dict[str, JSON], ...]) -> Came:
    if not all(each.line.counts for each in there):
        return Came.UNDONE
    before = {each.line.entry.id: _what_it_says(participant, each.told) for each in there}
    same = all(before.get(entry["id"]) == _what_it_says(participant, entry) for entry in entries)
    return Came.THERE_ALREADY if same else Came.OTHERWISE


def _what_it_says(participant: Participant, entry: dict[str, JSON]) -> dict[str, JSON]:
    says = {key: value for key, value in entry.items() if key not in MAY_DIFFER}
    if entry["kind"] in OF_A_DAY:
        says["day"] = datetime.fromisoformat(entry["at"]).astimezone(ZoneInfo(participant.zone)).date()
    return says
