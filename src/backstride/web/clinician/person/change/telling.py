"""A change becomes an entry by a clinician: once, however often the button is pressed, and never unseen."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from backstride.heart.fields import JSON
from backstride.web.clinic.models import Clinician
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant

NO_NEWS = ("prescribed", "check_in_asked", "measure_asked")
"""What the system writes by itself: nobody told anything."""
MAY_DIFFER = ("at", "about")
"""Sent again, a form says these otherwise: later, and about nothing that it has lifted already."""


class ToldMeanwhile(Exception):
    """Something was told after the journal was read on which a change rests; nothing was written."""


def by_a_clinician(
    kind: str, entry_id: str, clinician: Clinician, at: datetime, says: dict[str, JSON]
) -> dict[str, JSON]:
    """The entry, as a journal has it; `at` in the person's zone. `who` is opaque: a journal has no names."""
    told = {key: value for key, value in says.items() if value}
    when = at.isoformat(timespec="milliseconds")
    return {"id": entry_id, "kind": kind, "at": when, "by": "clinician", "who": str(clinician.pk), **told}


def told_before(about: Participant, line: dict[str, JSON]) -> bool | None:
    """Whether the journal has this entry: True, saying the same; False, saying something else; or None."""
    row = Entry.objects.filter(participant=about, pk=UUID(line["id"])).first()
    return _says(json.loads(row.payload)) == _says(line) if row else None


def tell(about: Participant, line: dict[str, JSON], now: datetime, last: int) -> None:
    """Write it, unless it is there already. `last`: what `last_told` was when the journal was read.

    It is compared once more while nobody else can write. Raises ToldMeanwhile where it is another by now,
    JournalRefused and NotInTheBook; then nothing is written.
    """
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=about.pk)
        if told_before(about, line):
            return
        if last_told(about) != last:
            raise ToldMeanwhile
        append(about.pk, [line], now)


def last_told(about: Participant) -> int:
    """The number of the last entry that somebody told, on which what was seen ahead rests; 0 for none."""
    told = Entry.objects.filter(participant=about).exclude(kind__in=NO_NEWS).order_by("-seq")
    return told.values_list("seq", flat=True).first() or 0


def _says(line: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in line.items() if key not in MAY_DIFFER}
