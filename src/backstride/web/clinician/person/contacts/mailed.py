"""A day goes to the person by mail, and the clinician is told what came of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages

from backstride.web import clock
from backstride.web.contacts.appointments import Whose
from backstride.web.contacts.in_words import DOMAIN
from backstride.web.contacts.mailing import mail_it
from backstride.web.contacts.models import Appointment
from backstride.web.pages.language import words_now

LEVELS = {"sent": messages.SUCCESS, "already": messages.INFO}
OF_BOTH_KINDS = ("sent", "failed", "refused", "unsure", "too_often")
"""What is said in other words of an invitation than of its calling-off."""


def mails(request: Any, whose: Whose, nothing: str = "") -> None:
    """Mail what is kept of a contact by now, and say what came of it.

    `nothing`: what is said where there was nothing to mail; after a calling-off that is no matter.
    """
    rows = Appointment.objects.select_related("organizer__user", "participant__user")
    row = rows.filter(**whose._asdict()).first()
    came: str = mail_it(row.pk, request.clinician, clock.now()) if row else "nothing"
    if row and came == "sent" and not row.is_fixed and row.is_at_another_address:
        warns(request, "said.mail.sent.off.elsewhere")
    elif row and came != "nothing":
        other = row.answers_to if row.answers_to != request.clinician else None
        sentence = f"said.mail.{_with_its_kind(came, is_fixed=row.is_fixed, to_other=other is not None)}"
        warns(request, sentence, LEVELS.get(came, messages.WARNING), name=other.name if other else "")
    elif nothing:
        warns(request, f"said.mail.{nothing}")


def _with_its_kind(came: str, *, is_fixed: bool, to_other: bool) -> str:
    if came in OF_BOTH_KINDS and not is_fixed:
        return f"{came}.off"
    return "sent.other" if came == "sent" and to_other else came


def says_what_they_still_have(request: Any, whose: Whose) -> None:
    """What was changed or called off without a mail lies as it was in the mail of who was invited by one."""
    row = Appointment.objects.filter(**whose._asdict()).select_related("participant__user").first()
    if row and row.is_invited and row.in_their_mail == "old":
        what = "off" if row.called_off else "day"
        warns(request, f"said.{what}.unmailed", day=row.mailed_on)


def warns(request: Any, sentence: str, level: int = messages.WARNING, **figures: Any) -> None:
    """Say something on the page that comes next."""
    messages.add_message(request, level, words_now().say(DOMAIN, sentence, **figures))
