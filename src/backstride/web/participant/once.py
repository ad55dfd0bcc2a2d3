"""Told once: the same form sent twice is the same entry; the same form with other answers is asked about."""

from __future__ import annotations

import json
from datetime import datetime
from enum import Enum
from typing import NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5
from zoneinfo import ZoneInfo

from django.db import transaction

from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.telling import tell
from backstride.web.participant.told import CHANGEABLE, Line, lines_of, the_line

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
    CHANGED = "changed"


class Telling(NamedTuple):
    """What came of it; where the participant stands, if it was new; what was there already."""

    came: Came
    kept: Kept | None = None
    first: Line | None = None
    entry: str = ""
    """The id under which the first of the entries was told."""

    @property
    def is_told(self) -> bool:
        """Whether the journal now says what was told."""
        return self.came in (Came.KEPT, Came.THERE_ALREADY)


class There(NamedTuple):
    """An entry that is there already, and its words as they came."""

    line: Line
    told: dict[str, JSON]


def tell_once(participant: Participant, *entries: dict[str, JSON]) -> Telling:
    """Append entries, all or none, unless the form that made them was sent before. Raises JournalRefused.

    Of two tabs in the same moment one comes first, and the other one finds what that one told: nothing that
    was changed elsewhere is changed once more unseen.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        there = those_there(participant, *entries)
        if there:
            return Telling(_came(participant, there, entries), first=there[0].line, entry=entries[0]["id"])
        if any(is_changed_since(participant, entry) for entry in entries):
            return Telling(Came.CHANGED, entry=entries[0]["id"])
        return Telling(Came.KEPT, tell(participant, *entries).kept, entry=entries[0]["id"])


def is_told_already(participant: Participant, entry: dict[str, JSON]) -> bool:
    """Whether the journal says the same under its id: told at another moment, where that says nothing."""
    there = those_there(participant, entry)
    return [_what_it_says(participant, each.told) for each in there] == [_what_it_says(participant, entry)]


def is_changed_since(participant: Participant, entry: dict[str, JSON]) -> bool:
    """Whether a form corrects what was undone or told anew since it was opened."""
    if entry["kind"] not in CHANGEABLE or "replaces" not in entry:
        return False
    line = the_line(participant, entry["replaces"], entry["kind"])
    return line is not None and not line.counts


def tell_also(participant: Participant, entry: dict[str, JSON]) -> Telling:
    """Tell what nobody is asked about first: a sign, a flare-up. Raises JournalRefused.

    The same form again is the same entry; with other words, or after an undo, it is told beside the first.
    """
    telling = tell_once(participant, entry)
    while not telling.is_told:
        entry = {**entry, "id": id_beside(entry["id"], _words_of(entry))}
        telling = tell_once(participant, entry)
    return telling


def id_beside(entry_id: str, kind: str) -> str:
    """The id of an entry that the same form makes beside its first: always the same one."""
    return str(uuid5(NAMESPACE_OID, f"{entry_id} {kind}"))


def those_there(participant: Participant, *entries: dict[str, JSON]) -> list[There]:
    """Those of these entries whose ids are in the participant's journal already, as it has them, in order."""
    ids = [UUID(entry["id"]) for entry in entries]
    found = Entry.objects.filter(participant=participant, pk__in=ids)
    rows = sorted(found, key=lambda row: ids.index(row.pk))
    lines = lines_of(participant, rows)
    return [There(line, json.loads(row.payload)) for line, row in zip(lines, rows, strict=True)]


def _came(participant: Participant, there: list[There], entries: tuple[dict[str, JSON], ...]) -> Came:
    if not all(each.line.counts for each in there):
        return Came.UNDONE
    before = {each.line.entry.id: _what_it_says(participant, each.told) for each in there}
    same = all(before.get(entry["id"]) == _what_it_says(participant, entry) for entry in entries)
    return Came.THERE_ALREADY if same else Came.OTHERWISE


def _words_of(entry: dict[str, JSON]) -> str:
    return json.dumps(
        {key: value for key, value in entry.items() if key not in ("id", *MAY_DIFFER)}, sort_keys=True
    )


def _what_it_says(participant: Participant, entry: dict[str, JSON]) -> dict[str, JSON]:
    says = {key: value for key, value in entry.items() if key not in MAY_DIFFER}
    if entry["kind"] in OF_A_DAY:
        says["day"] = datetime.fromisoformat(entry["at"]).astimezone(ZoneInfo(participant.zone)).date()
    return says
