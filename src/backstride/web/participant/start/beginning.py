"""Beginning: what was told goes into the journal at once, all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from backstride.heart.entries import Entry, JournalRefused
from backstride.web.journals.models import Participant
from backstride.web.participant.start.first_entries import Beginning, first_entries
from backstride.web.participant.start.set_up import ASKED_BY
from backstride.web.participant.telling import tell

THE_CHECK = "check"
"""Where the problem lies in the answers of the check."""


def begin(
    person: Participant, begins: Beginning, journal: Sequence[Entry], *, language: str, place: str
) -> None:
    """Tell the journal, and keep where the person is. Raises JournalRefused; then nothing has changed."""
    with transaction.atomic():
        person.zone, person.language, person.place = begins.says["zone"], language, place
        person.save(update_fields=["zone", "language", "place"])
        tell(person, *first_entries(person, begins, journal))


def question_at_fault(refused: JournalRefused) -> str:
    """The set-up question whose answer cannot be used; the check, where it is none of them."""
    return next((ASKED_BY[each.key] for each in refused.problems if each.key in ASKED_BY), THE_CHECK)
