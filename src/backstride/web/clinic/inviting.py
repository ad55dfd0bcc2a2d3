"""Invitations: a code on a card or a letter, which one person uses once."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet

from backstride.book.choices.table import chosen_whole
from backstride.web.clinic.code_of_form import LETTERS, Form, a_form_of_its_own, code_of
from backstride.web.clinic.models import Clinic, Clinician, Invitation

SHOWN_AGAIN_FOR = timedelta(minutes=15)
"""How long its form, sent again, shows the same code (project opinion): a second press, a reload."""
CLAIMED = "claimed"
"""Of a mail: begun, and what came of it is not known yet."""
OF_THE_COMMAND_LINE = Q(by=None)
BY_WHO_WORKS_THERE = Q(by__ended=None, by__clinic=F("clinic"), by__user__is_active=True)
LETS_IN = Q(to_work=False) | OF_THE_COMMAND_LINE | BY_WHO_WORKS_THERE
"""Who has left lets nobody in to work there, themselves least of all."""


def good_for_days() -> int:
    """How long an unused code works, in days."""
    return chosen_whole("clinic.invitation_for")


def works_until(made: datetime) -> datetime:
    """Until when a code that is made at a moment works, if nobody has used it."""
    return made + timedelta(days=good_for_days())


class To(NamedTuple):
    """What an invitation is to: to be looked after, or to work there; and what its maker knows it by."""

    work: bool = False
    lead: bool = False
    note: str = ""


class MadeAlready(Exception):
    """The form has made its code before: nothing is made now."""


class Again(NamedTuple):
    """A code that its form shows once more, and what is kept of it."""

    code: str
    kept: Invitation


def is_made(clinic: Clinic, form: Form) -> bool:
    """Whether a form has made its code already."""
    return Invitation.objects.filter(clinic=clinic, form=form.kept).exists()


def invite(clinic: Clinic, by: Clinician | None, to: To, now: datetime, form: Form | None = None) -> str:
    """The code of a new invitation. It is told and not kept.

    `form`: the one that asks for it; one form makes one. Raises MadeAlready.
    """
    code = _code(clinic, by, to, form or a_form_of_its_own())
    row = Invitation(digest=_digest(code), clinic=clinic, by=by, made=now, until=works_until(now))
    row.to_work, row.leads, row.note = to.work, to.lead, to.note
    row.form, row.mailed = (form.kept, CLAIMED if form.mails else "") if form else (None, "")
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise MadeAlready from None
    return code


def show_again(clinic: Clinic, by: Clinician, to: To, now: datetime, form: Form) -> Again:
    """The code that a form has made, to who made it, for a short time and while it is unused.

    Raises MadeAlready where it is not to be shown; one that says something else than it did has made none.
    """
    code = _code(clinic, by, to, form)
    fresh = Invitation.objects.filter(clinic=clinic, by=by, form=form.kept, made__gt=now - SHOWN_AGAIN_FOR)
    kept = fresh.filter(digest=_digest(code), ended=None).first()
    if kept is None:
        raise MadeAlready
    return Again(code, kept)


def note_mail(code: str, came: str) -> None:
    """Keep what came of its mail."""
    Invitation.objects.filter(digest=_digest(code)).update(mailed=came)


def find_invitation(code: str, now: datetime) -> Invitation | None:
    """The invitation that a code opens; None where it is unknown, used, taken back or too old.

    Neither is one for a colleague whose maker works there no more.
    """
    found = Invitation.objects.select_related("clinic", "by").filter(digest=_digest(code), ended=None)
    return found.filter(LETS_IN, until__gt=now).first()


def use_up(code: str, now: datetime) -> Invitation | None:
    """The invitation, used from now on; None where it opens nothing (any more). It works once."""
    with transaction.atomic():
        found = find_invitation(code, now)
        unused = Invitation.objects.filter(digest=_digest(code), ended=None)
        return found if found and unused.update(ended=now, used=True) else None


def take_back(clinic: Clinic, digest: str, now: datetime, *, to_work: bool = False) -> bool:
    """End an invitation of a clinic that nobody has used: a person's, or a colleague's.

    False where the clinic has made no such invitation.
    """
    made = Invitation.objects.filter(clinic=clinic, digest=digest, to_work=to_work)
    made.filter(ended=None).update(ended=now)
    return made.exists()


def take_back_all_of(clinician: Clinician, now: datetime) -> None:
    """End what somebody has made and nobody has used."""
    Invitation.objects.filter(by=clinician, ended=None).update(ended=now)


def open_invitations(clinic: Clinic, now: datetime) -> QuerySet[Invitation]:
    """The invitations of a clinic that can still be used, the newest first."""
    unused = Invitation.objects.filter(LETS_IN, clinic=clinic, ended=None, until__gt=now)
    return unused.select_related("by").order_by("-made")


def as_typed(code: str) -> str:
    """A code without what a hand adds: small letters, spaces, dashes of any kind or none."""
    return "".join(each for each in code.upper() if each in LETTERS)


def _code(clinic: Clinic, by: Clinician | None, to: To, form: Form) -> str:
    return code_of(form, clinic.pk, by and by.pk, *to)


def _digest(code: str) -> str:
    return sha256(as_typed(code).encode()).hexdigest()
