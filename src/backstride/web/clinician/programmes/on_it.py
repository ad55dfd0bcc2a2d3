"""Who is on a version, of the people whom the clinic that wrote it follows. Of others it is told nothing."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import Lower

from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Grant
from backstride.web.own_programmes.models import OwnVersion


def on_it(version: OwnVersion, now: datetime) -> QuerySet[Grant]:
    """The grants by which the clinic sees them, by the names by which it knows them."""
    seen = open_grants(now).filter(clinic=version.clinic)
    return seen.filter(participant__standing__programme=version.kept).order_by(Lower("called"), "participant")
