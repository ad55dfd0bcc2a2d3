"""Beginning: where the person is, and the enrolment, at once or not at all."""

from __future__ import annotations

from django.db import transaction

from backstride.heart.entries import JournalRefused
from backstride.web.journals.models import Participant
from backstride.web.participant.start.enrolment import Beginning, enrolment
from backstride.web.participant.start.set_up import ASKED_BY
from backstride.web.participant.telling import tell

THE_CHECK = "check"
"""Where the problem lies in the answers of the check."""


def begin(person: Participant, begins: Beginning, *, language: str, place: str) -> None:
    """Tell the journal, and keep where the person is. Raises JournalRefused; then nothing has changed."""
    with transaction.atomic():
        person.zone, person.language, person.place = begins.says["zone"], language, place
        person.save(update_fields=["zone", "language", "place"])
        tell(person, enrolment(person, begins))


def question_at_fault(refused: JournalRefused) -> str:
    """The set-up question whose answer cannot be used; the check, where it is none of them."""
    return next((ASKED_BY[each.key] for each in refused.problems if each.key in ASKED_BY), THE_CHECK)
