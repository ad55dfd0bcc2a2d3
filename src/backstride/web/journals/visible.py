"""Who may look at what. Object checks live nowhere else.

A person sees their own journal. A clinician sees those who let their clinic see them, as far as they let it,
while the grant holds and the clinician works there; how they signed in is asked before (`clinic/who`).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.scopes import OF_CHOICE, Scope
from backstride.web.journals.models import Participant

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


def own_of(actor: User | AnonymousUser) -> QuerySet[Participant]:
    """The journal that is an actor's own; none for who is not signed in."""
    if not isinstance(actor, User) or not actor.is_active:
        return Participant.objects.none()
    return Participant.objects.filter(user=actor)


def visible_to(actor: User | AnonymousUser, now: datetime, scope: Scope = "course") -> QuerySet[Participant]:
    """The participants of whom an actor may see a part as a clinician, at a moment."""
    if not isinstance(actor, User) or not actor.is_active:
        return Participant.objects.none()
    granted = open_grants(now).filter(clinic__clinicians__user=actor, clinic__clinicians__ended=None)
    if scope in OF_CHOICE:
        granted = granted.filter(**{scope: True})
    return Participant.objects.filter(pk__in=granted.values("participant"))
