"""Telling something: what a form says becomes an entry of the person's own, and goes in by `append`."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import QueryDict

from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.journals.append import Appended, append
from backstride.web.journals.models import Participant

FIELD = "entry"
"""The hidden field that holds an entry's id: the same form sent twice is then the same entry."""


def fresh_id() -> str:
    """An id for the entry that a form will make."""
    return str(uuid.uuid4())


def id_in(form: QueryDict) -> str:
    """The id that the form was given; a fresh one where that is missing or no id."""
    try:
        return str(UUID(form.get(FIELD, "")))
    except ValueError:
        return fresh_id()


def an_entry(
    participant: Participant, kind: str, entry_id: str, at: datetime | None = None, **says: Any
) -> dict[str, JSON]:
    """An entry that the participant tells. A key given as None is left out: it was not asked."""
    when = (at or clock.now()).astimezone(ZoneInfo(participant.zone)).isoformat(timespec="milliseconds")
    told = {key: value for key, value in says.items() if value is not None}
    return {"id": entry_id, "kind": kind, "at": when, "by": "participant", **told}


def tell(participant: Participant, *entries: dict[str, JSON]) -> Appended:
    """Append entries, all or none. Raises JournalRefused, with every problem and its key."""
    return append(participant.pk, entries, clock.now())
