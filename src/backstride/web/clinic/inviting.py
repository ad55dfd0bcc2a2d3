"""Invitations: a code on a card or a letter, which one person uses once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from backstride.book.choices.table import chosen_whole
from backstride.web.clinic.models import Clinic, Clinician, Invitation

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are taken for one another (0 and O, 1, I and L, U and V)."""
GROUPS, GROUP_LETTERS = 4, 4
"""16 of 30 letters: more than 78 bits, too many to be guessed, few enough to be copied by hand."""
GROUP_MARK = "-"


def good_for_days() -> int:
    """How long an unused code works, in days."""
    return chosen_whole("clinic.invitation_for")


class To(NamedTuple):
    """What an invitation is to: to be looked after, or to work there; and what its maker knows it by."""

    work: bool = False
    lead: bool = False
    note: str = ""


def invite(clinic: Clinic, by: Clinician | None, to: To, now: datetime) -> str:
    """The code of a new invitation. It is told once and kept nowhere."""
    code = GROUP_MARK.join(_letters(GROUP_LETTERS) for _ in range(GROUPS))
    Invitation.objects.create(
        digest=_digest(code),
        clinic=clinic,
        by=by,
        to_work=to.work,
        leads=to.lead,
        note=to.note,
        made=now,
        until=now + timedelta(days=good_for_days()),
    )
    return code


def find_invitation(code: str, now: datetime) -> Invitation | None:
    """The invitation that a code opens; None where it is unknown, used, taken back or too old."""
    found = Invitation.objects.select_related("clinic", "by").filter(digest=_digest(code), ended=None)
    return found.filter(until__gt=now).first()


def use_up(code: str, now: datetime) -> Invitation | None:
    """The invitation, used from now on; None where it opens nothing (any more). It works once."""
    with transaction.atomic():
        found = find_invitation(code, now)
        unused = Invitation.objects.filter(digest=_digest(code), ended=None)
        return found if found and unused.update(ended=now, used=True) else None


def take_back(clinic: Clinic, digest: str, now: datetime) -> None:
    """End an invitation of a clinic that nobody has used."""
    Invitation.objects.filter(clinic=clinic, digest=digest, ended=None).update(ended=now)


def open_invitations(clinic: Clinic, now: datetime) -> QuerySet[Invitation]:
    """The invitations of a clinic that can still be used, the newest first."""
    return Invitation.objects.filter(clinic=clinic, ended=None, until__gt=now).order_by("-made")


def as_typed(code: str) -> str:
    """A code without what a hand adds: small letters, spaces, dashes of any kind or none."""
    return "".join(each for each in code.upper() if each in LETTERS)


def _letters(count: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(count))


def _digest(code: str) -> str:
    return sha256(as_typed(code).encode()).hexdigest()
