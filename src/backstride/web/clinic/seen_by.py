"""Where somebody works who sees a person now: who can be asked, and who can lift a clinician's hold."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from backstride.web.clinic.granting import open_grants, working_at
from backstride.web.clinic.models import Clinic
from backstride.web.journals.models import Participant


class Sees(NamedTuple):
    """A clinic that sees a person, how it is rung, and who works there, by the ids that entries have."""

    id: UUID
    name: str
    telephone: str
    clinicians: frozenset[str]


def seen_by(participant: Participant, now: datetime) -> list[Sees]:
    """By their names; not a clinic at which nobody works any more. One query."""
    sees = open_grants(now).filter(participant=participant).values("clinic")
    rows = working_at(now).filter(clinic__in=sees).order_by("clinic__name", "clinic")
    found: dict[UUID, Sees] = {}
    for clinic, name, telephone, who in rows.values_list("clinic", "clinic__name", "clinic__telephone", "pk"):
        before = found.get(clinic, Sees(clinic, name, telephone, frozenset()))
        found[clinic] = before._replace(clinicians=before.clinicians | {str(who)})
    return list(found.values())


def nobody_works_at(clinics: Collection[UUID], now: datetime) -> set[UUID]:
    """Those of these clinics at which nobody works any more: nobody there sees anything. One query."""
    staffed = working_at(now).filter(clinic__in=clinics).values("clinic")
    return set(Clinic.objects.filter(pk__in=clinics).exclude(pk__in=staffed).values_list("pk", flat=True))
