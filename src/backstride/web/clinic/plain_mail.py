"""A mail of a clinic as plain text, without a word about the machine that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage


def plain_mail(address: str, subject: str, says: Iterable[str]) -> EmailMessage:
    """Its paragraphs, to one address. It is made here, and sent by `reminders/by_mail`."""
    mail = EmailMessage(subject, "\n\n".join(says) + "\n", settings.DEFAULT_FROM_EMAIL, [address])
    host = urlsplit(settings.ADDRESS).hostname or "localhost"
    mail.extra_headers |= {
        "Auto-Submitted": "auto-generated",
        "Message-ID": make_msgid(domain=host),  # else it would name the machine
    }
    return mail
