"""Who alone leads a clinic: without them nobody can invite colleagues to it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import open_grants, working_at
from backstride.web.clinic.models import Clinic


class Leaves(NamedTuple):
    """What the clinic is without its only leader."""

    clinic: Clinic
    colleagues: int
    """How many others work there."""
    people: int
    """How many let it see something."""


def only_leads(user: User, now: datetime) -> Leaves | None:
    """The clinic that somebody alone leads now; None for everybody else."""
    works = working_at(now).filter(user=user, leads=True).select_related("clinic").first()
    if works is None:
        return None
    others = working_at(now).filter(clinic=works.clinic).exclude(pk=works.pk)
    if others.filter(leads=True).exists():
        return None
    return Leaves(works.clinic, others.count(), open_grants(now).filter(clinic=works.clinic).count())
