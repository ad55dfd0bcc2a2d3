"""An invitation by mail: neutral before it is opened, and sent once. The address is not kept."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation

from backstride.book.words import Words
from backstride.web.api.how_often import is_too_often
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.plain_mail import plain_mail
from backstride.web.clinician.invite.card import Card
from backstride.web.pages.language import words_now
from backstride.web.reminders.by_mail import send_mail

DOMAIN, WHO_SEES = "clinic_invite", "who_sees"
MOST_AN_HOUR = 30
"""Mails that one clinician may have sent in an hour (project opinion): more than a clinic's day brings."""
HOUR_S = 3_600


def mails_too_often(clinician: Clinician) -> bool:
    """Count a mail that is asked for; whether it is one too many."""
    return is_too_often(f"invitation mail {clinician.pk}", MOST_AN_HOUR, HOUR_S)


def mail_card(card: Card, clinic: Clinic, address: str) -> str:
    """Send it: `sent`, `failed`, `refused`, `unsure`. The invitation stands whatever comes of it."""
    return send_mail(invitation_mail(card, clinic, address)).word


def invitation_mail(card: Card, clinic: Clinic, address: str) -> EmailMessage:
    """As plain text, in the language of the card. Its subject names nobody: it is read over shoulders."""
    opens = settings.ADDRESS.rstrip("/") + reverse("invitation", args=[card.code])
    join = settings.ADDRESS.rstrip("/") + reverse("join")
    with translation.override(card.lang):
        words = words_now()
        says = [
            words.say(DOMAIN, "mail.work.what" if card.to.work else "mail.what", clinic=clinic.name),
            opens,
            words.say(DOMAIN, "mail.or", address=join, code=card.code),
            words.say(DOMAIN, "card.until", day=card.until, hour=card.hour, zone=card.zone),
            _agreed(card, clinic, words),
            words.say(DOMAIN, "mail.yours"),
        ]
        subject = words.say(DOMAIN, "mail.subject")
    return plain_mail(address, subject, says)


def _agreed(card: Card, clinic: Clinic, words: Words) -> str:
    """What is seen from then on: of a person by the clinic, or by a colleague of others."""
    if not card.to.work:
        return words.say(DOMAIN, "mail.sees", clinic=clinic.name)
    also = words.say(WHO_SEES, "to_work.leads") if card.to.lead else ""
    return f"{words.say(WHO_SEES, 'to_work.what')} {also}".strip()
