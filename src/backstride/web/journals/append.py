"""The one way in: a fact is checked and kept, and what follows from it is worked out; or nothing is.

    lock the participant -> insert -> replay -> record what is prescribed, if changed -> renew the standing

All of it is one transaction. The same entry again is accepted again; the same id with other words is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from backstride.heart.fields import JSON
from backstride.web.journals.insert import insert
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import settle


class Appended(NamedTuple):
    """What came of it: where the participant stands now, and the ids that were new."""

    kept: Kept
    new: tuple[str, ...]


def append(participant: UUID, told: Sequence[Mapping[str, JSON]], now: datetime) -> Appended:
    """Add entries to a journal, all of them or none.

    Raises JournalRefused where one cannot be used, and NotInTheBook for a programme that nobody has; then
    nothing is written.
    """
    with transaction.atomic():
        person = Participant.objects.select_for_update().get(pk=participant)
        journal = list(entries_of(participant))
        new = [entry for line in told if (entry := insert(person, line, journal, now))]
        return Appended(settle(person, journal, now), tuple(new))
