"""An appointment goes by mail, once for each change: after its day is kept, never in a transaction with it.

Whoever claims its row sends. What a server or a network does changes nothing of the day: it is said, and can
be tried again. A calendar follows the highest number, in whichever order two mails arrive. From the claim on
the mail may be out; that is taken back only where it surely is not.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, NamedTuple, cast
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation

from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.api.how_often import is_too_often
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.invitation_mail import Letter, invitation_mail
from backstride.web.contacts.mailbox_of import mailbox_of
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now
from backstride.web.reminders.by_mail import send_mail
from backstride.web.reminders.claimed_mail import (
    CLAIMED,
    FAILED,
    REFUSED,
    SENT,
    address_digest,
    is_given_up,
)

NEVER_LEFT = (FAILED, REFUSED)
"""What surely did not arrive."""
MOST_AN_HOUR = 10
"""Mails about their talks that one person is sent in an hour at most (project opinion): none is pestered."""
HOUR_S = 3_600
IN_THEIR_MAIL = (
    "organizer_id",
    "mailed",
    "mailed_sequence",
    "mailed_to",
    "mailed_on",
    "mailed_at",
    "mailed_with_id",
)
"""What is kept of the mail that a person was sent last."""
Came = Literal["nothing", "no_hour", "nobody", "already", "too_often", "sent", "failed", "refused", "unsure"]
"""`nothing`: there is nothing to call off; `no_hour`: nothing is fixed; `nobody`: no address to mail it to.
The last four are of the mail itself."""


class Claim(NamedTuple):
    """A mail that is ours to send, and what stood in the row before."""

    row: UUID
    mail: EmailMessage
    before: dict[str, Any]
    calls_off: bool


def may_be_mailed(person: Participant) -> bool:
    """Whether this instance sends mail, and the person's account has an address that mail can go to."""
    return settings.EMAIL_BACKEND != SENDS_NOTHING and bool(mailbox_of(person))


def mail_it(appointment: UUID, asks: Clinician, now: datetime) -> Came:
    """Mail an appointment as it stands now. `asks`: the clinician who does it."""
    claim = _claim(appointment, asks, now)
    if not isinstance(claim, Claim):
        return claim
    outcome = send_mail(claim.mail).word
    came: dict[str, Any] = {"mail": outcome}
    if outcome in NEVER_LEFT:
        came |= claim.before
    elif outcome == SENT and claim.calls_off:
        came["mailed_on"] = None
    Appointment.objects.filter(pk=claim.row, claimed=now).update(**came)
    return cast("Came", outcome)


def _claim(appointment: UUID, asks: Clinician, now: datetime) -> Claim | Came:
    with transaction.atomic():
        people = ("with_whom", "mailed_with", "organizer__user", "participant__user")
        rows = Appointment.objects.select_for_update(of=("self",)).select_related(*people)
        row = rows.get(pk=appointment)
        if why := _why_not(row, now):
            return why
        if is_too_often(f"mail about a talk {row.participant_id}", MOST_AN_HOUR, HOUR_S):
            return "too_often"
        organizer = row.answers_to or asks  # nobody's address is given away by a colleague
        first = row.organizer if not row.is_fixed and row.answers_to is None else None
        claim = Claim(
            row=row.pk,
            mail=_mail(row, organizer, first, now),
            before={name: getattr(row, name) for name in IN_THEIR_MAIL},
            calls_off=not row.is_fixed,
        )
        out = {"mail": CLAIMED, "claimed": now, "organizer": first or organizer, **_may_be_out(row, now)}
        Appointment.objects.filter(pk=row.pk).update(**out)
        return claim


def _why_not(row: Appointment, now: datetime) -> Came | None:
    if row.in_their_mail == "there":
        return "already"
    if not (row.is_fixed or row.is_invited):
        return "nothing" if row.called_off else "no_hour"
    if not may_be_mailed(row.participant):
        return "nobody"
    return "already" if _is_being_sent(row, now) else None


def _is_being_sent(row: Appointment, now: datetime) -> bool:
    """Whoever claimed it since it was changed sends it; whoever did so long ago has died over it."""
    since = row.claimed if row.mail == CLAIMED else None
    return since is not None and since >= row.revised and not is_given_up(since, now)


def _mail(row: Appointment, organizer: Clinician, first: Clinician | None, now: datetime) -> EmailMessage:
    """It is made before anything is written: what cannot be made is not claimed."""
    person = row.participant
    with translation.override(person.language):
        return invitation_mail(
            row, Letter(mailbox_of(person), person.zone, organizer, now, first), words_now()
        )


def _may_be_out(row: Appointment, now: datetime) -> dict[str, Any]:
    """What the person may have from now on. A calling-off names what they had before, and leaves it there."""
    out = {
        "mailed": now,
        "mailed_sequence": row.sequence,
        "mailed_to": address_digest(mailbox_of(row.participant)),
    }
    told = {"mailed_on": row.on, "mailed_at": row.at, "mailed_with": row.with_whom}
    return out | told if row.is_fixed else out
