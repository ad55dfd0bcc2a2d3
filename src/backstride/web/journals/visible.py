"""Who may look at what. Object checks live nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from backstride.web.accounts.models import User
from backstride.web.journals.models import Participant

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


def visible_to(actor: User | AnonymousUser) -> QuerySet[Participant]:
    """The participants whose data an actor may see: their own. (Grants to clinicians come here)."""
    if not isinstance(actor, User) or not actor.is_active:
        return Participant.objects.none()
    return Participant.objects.filter(user=actor)
