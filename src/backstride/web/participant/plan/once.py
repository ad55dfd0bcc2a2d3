"""Telling once: a form that is sent twice, by a double click or from a second tab, is told once."""

from __future__ import annotations

import json
from uuid import NAMESPACE_OID, UUID, uuid5

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import JSON
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.telling import tell

ITS_MOMENT = "at"
"""The moment of sending is the only thing in which the same form, sent again, may differ."""


def tell_once(participant: Participant, *entries: dict[str, JSON]) -> None:
    """Append entries, all or none; told already with the same words, they are there already.

    Raises JournalRefused where the ids are in use for something else.
    """
    try:
        tell(participant, *entries)
    except JournalRefused:
        if not all(_is_told(participant, entry) for entry in entries):
            raise


def id_beside(entry_id: str, kind: str) -> str:
    """The id of an entry that the same form makes beside its first: always the same one."""
    return str(uuid5(NAMESPACE_OID, f"{entry_id} {kind}"))


def _is_told(participant: Participant, entry: dict[str, JSON]) -> bool:
    rows = Entry.objects.filter(participant=participant, pk=UUID(entry["id"]))
    return any(_words(json.loads(line)) == _words(entry) for line in rows.values_list("payload", flat=True))


def _words(entry: dict[str, JSON]) -> dict[str, JSON]:
    return {key: value for key, value in entry.items() if key != ITS_MOMENT}
