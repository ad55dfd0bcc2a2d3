"""The mail to a clinic's cover: that somebody needs a look, and where to sign in. Nothing of anybody."""

from __future__ import annotations

from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation

from backstride.web.pages.language import words_now

DOMAIN = "clinic_needs"


def cover_mail(address: str, language: str) -> EmailMessage:
    """As plain text; a mail lies open in many places."""
    with translation.override(language):
        words = words_now()
        list_of_all = f"{settings.ADDRESS.rstrip('/')}{reverse('clinic')}"
        says = [words.say(DOMAIN, "mail.what"), list_of_all, words.say(DOMAIN, "mail.why")]
        subject = words.say(DOMAIN, "mail.subject")
    mail = EmailMessage(subject, "\n\n".join(says) + "\n", settings.DEFAULT_FROM_EMAIL, [address])
    host = urlsplit(settings.ADDRESS).hostname or "localhost"
    mail.extra_headers |= {
        "Auto-Submitted": "auto-generated",
        "Message-ID": make_msgid(domain=host),  # else it would name the machine
    }
    return mail
