"""Which clinicians somebody knows by name: those of clinics that follow them along, or once did."""

from __future__ import annotations

from typing import NamedTuple

from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import Participant


class Known(NamedTuple):
    """A clinician: the name that they gave for this, and where they work."""

    name: str
    clinic: str
    telephone: str


def known_to(participant: Participant) -> dict[str, Known]:
    """By the id that an entry of theirs has. One query."""
    people = Clinician.objects.filter(clinic__grants__participant=participant).distinct()
    rows = people.values_list("pk", "name", "clinic__name", "clinic__telephone")
    return {str(pk): Known(*known) for pk, *known in rows}
