"""Letting a clinic see something, changing that, and ending it: at once, and for good."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet

from backstride.web.clinic.models import Clinic, Clinician, Grant
from backstride.web.clinic.scopes import OF_CHOICE, Scope
from backstride.web.journals.models import Participant


def open_grants(now: datetime) -> QuerySet[Grant]:
    """The grants that hold at a moment."""
    return Grant.objects.filter(Q(until=None) | Q(until__gt=now), ended=None)


def grants_at(moment: datetime) -> QuerySet[Grant]:
    """The grants that held at a moment, those that were ended since among them."""
    not_over = Q(until=None) | Q(until__gt=moment)
    return Grant.objects.filter(not_over, Q(ended=None) | Q(ended__gt=moment), made__lte=moment)


def working_at(moment: datetime) -> QuerySet[Clinician]:
    """Who worked somewhere at a moment, as far as that is kept, and may still sign in."""
    not_gone = Q(ended=None) | Q(ended__gt=moment)
    return Clinician.objects.filter(not_gone, joined__lte=moment, user__is_active=True)


def grant_of(clinic: Clinic, participant: Participant, now: datetime) -> Grant:
    """The grant by which a clinic sees somebody. Raises Grant.DoesNotExist where it sees nothing."""
    return open_grants(now).get(clinic=clinic, participant=participant)


class Let(NamedTuple):
    """What is let seen beyond the course, until when (None: until it is ended), and by which name."""

    called: str
    scopes: Collection[Scope]
    until: datetime | None = None


def grant(participant: Participant, clinic: Clinic, let: Let, now: datetime) -> Grant:
    """Let a clinic see something, in place of what it saw until now."""
    with transaction.atomic():
        _end(participant, clinic, now)
        chosen = {scope: scope in let.scopes for scope in OF_CHOICE}
        return Grant.objects.create(
            participant=participant, clinic=clinic, called=let.called, until=let.until, made=now, **chosen
        )


def end_grant(participant: Participant, clinic: Clinic, now: datetime) -> None:
    """From this moment on the clinic sees nothing of this person."""
    with transaction.atomic():
        _end(participant, clinic, now)


def scopes_of(given: Grant) -> tuple[Scope, ...]:
    """What a grant lets a clinic see."""
    return ("course", *(scope for scope in OF_CHOICE if getattr(given, scope)))


def _end(participant: Participant, clinic: Clinic, now: datetime) -> None:
    locked = Participant.objects.select_for_update().get(pk=participant.pk)
    Grant.objects.filter(participant=locked, clinic=clinic, ended=None).update(ended=now)
