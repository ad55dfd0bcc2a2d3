"""That somebody looked: kept before the page is made, so that no page is seen without a word of it."""

from __future__ import annotations

from datetime import datetime

from backstride.web.clinic.models import Clinician, Look
from backstride.web.journals.models import Participant


def note_look(clinician: Clinician, participant: Participant, page: str, now: datetime) -> None:
    """Keep who looks at which page about whom."""
    Look.objects.create(
        participant=participant, clinic=clinician.clinic, clinician=clinician, page=page, at=now
    )
