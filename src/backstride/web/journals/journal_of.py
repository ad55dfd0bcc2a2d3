"""A participant's journal, out of the database: as entries for replay, as a file to take along."""

from __future__ import annotations

import json
from uuid import UUID

from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_all_again
from backstride.web.journals.models import Entry


def entries_of(participant: UUID) -> tuple[Told, ...]:
    """All entries, in the order in which they came."""
    return read_all_again(_lines(participant))


def journal_file(participant: UUID) -> bytes:
    """The journal as JSON Lines: what was told, word for word, and when it was received."""
    rows = Entry.objects.filter(participant=participant).order_by("seq").values_list("payload", "received")
    lines = ({**json.loads(payload), "received": received.isoformat()} for payload, received in rows)
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()


def _lines(participant: UUID) -> list[str]:
    rows = Entry.objects.filter(participant=participant).order_by("seq")
    return list(rows.values_list("payload", flat=True))
