"""The mail to a clinic's cover: that somebody needs a look, and where to sign in. Nothing of anybody."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation

from backstride.web.clinic.plain_mail import plain_mail
from backstride.web.pages.language import words_now

DOMAIN = "clinic_needs"


def cover_mail(address: str, language: str) -> EmailMessage:
    """As plain text; a mail lies open in many places."""
    with translation.override(language):
        words = words_now()
        list_of_all = f"{settings.ADDRESS.rstrip('/')}{reverse('clinic')}"
        says = [words.say(DOMAIN, "mail.what"), list_of_all, words.say(DOMAIN, "mail.why")]
        subject = words.say(DOMAIN, "mail.subject")
    return plain_mail(address, subject, says)
