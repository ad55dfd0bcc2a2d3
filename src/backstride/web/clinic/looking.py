"""That somebody looked: kept before the page is made, so that no page is seen without a word of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from backstride.web.clinic.models import Clinician, Look
from backstride.web.journals.models import Participant


def note_look(clinician: Clinician, participant: Participant, page: str, now: datetime) -> None:
    """Keep who looks at which page about whom."""
    Look.objects.create(
        participant=participant, clinic=clinician.clinic, clinician=clinician, page=page, at=now
    )


def note_looks(clinician: Clinician, people: Iterable[UUID], page: str, now: datetime) -> None:
    """The same for everybody who is in one file: a look for each of them."""
    looks = [
        Look(participant_id=person, clinic=clinician.clinic, clinician=clinician, page=page, at=now)
        for person in people
    ]
    Look.objects.bulk_create(looks)
