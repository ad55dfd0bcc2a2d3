"""The mail that brings an appointment: when and with whom, and a part that a calendar understands.

It says nothing of health, and not the clinic's name, which may tell of it: a mail lies open in many places.
What is called off is named as the person was told it last, not as it stood in between.
"""

from __future__ import annotations

from datetime import datetime, time
from email.utils import formataddr, make_msgid, parseaddr
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse

from backstride.book.words import Words
from backstride.handouts.calendar.scheduling import Asked, Organizer, method_of, scheduling_message
from backstride.web.accounts.addresses import as_servers_read
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.in_words import DOMAIN
from backstride.web.contacts.invitation import event_of
from backstride.web.contacts.models import Appointment


class Letter(NamedTuple):
    """Whom it goes to, in which zone they live (IANA), who asks, and at which moment."""

    to: str
    zone: str
    asks: Clinician
    at: datetime
    first: Clinician | None = None
    """Of a calling-off: who mailed the invitation, and has left since. No calendar ends it for others."""


def invitation_mail(row: Appointment, letter: Letter, words: Words) -> EmailMultiAlternatives:
    """The mail of an appointment as it stands: fixed, moved, called off. `words`: in their language."""
    organizer = organizer_of(letter.asks)
    text = _text(row, letter, organizer, words)
    mail = EmailMultiAlternatives(_subject(row, words), text, settings.DEFAULT_FROM_EMAIL, [letter.to])
    event = event_of(row, letter.zone, words)
    asked = Asked(organizer_of(letter.first or letter.asks), letter.to, letter.at)
    today = letter.at.astimezone(ZoneInfo(letter.zone)).date()
    message = scheduling_message(event, asked, today, words).decode()
    mail.attach_alternative(message, f"text/calendar; method={method_of(event)}")
    if organizer.sent_by:
        mail.reply_to = [formataddr((organizer.name, organizer.address))]
    host = urlsplit(settings.ADDRESS).hostname or "localhost"
    mail.extra_headers["Message-ID"] = make_msgid(domain=host)  # else it would name the machine
    return mail


def organizer_of(asks: Clinician) -> Organizer:
    """Their own address, for which this instance mails; without one that mail can go to, the instance's."""
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    sender, own = as_servers_read(sender) or sender, as_servers_read(asks.user.email or "")
    return Organizer(asks.name, own, sender) if own else Organizer(asks.name, sender)


def _subject(row: Appointment, words: Words) -> str:
    """A subject is read over shoulders: a day and an hour, and no more."""
    return words.say(DOMAIN, f"mail.subject.{_what(row)}", day=row.told.on)


def _text(row: Appointment, letter: Letter, organizer: Organizer, words: Words) -> str:
    what, told = _what(row), row.told
    when: dict[str, Any] = {"day": told.on, "hour": f"{told.at or time():%H:%M}", "zone": letter.zone}
    whom = told.with_whom
    sentence = words.say(DOMAIN, f"mail.{what}", **when, name=whom.name) if whom else ""
    says = [sentence or words.say(DOMAIN, f"mail.{what}.nobody", **when)]
    if what == "off":
        says.append(_in_its_place(row, words))
    else:
        answer = "mail.answer" if organizer.sent_by else "mail.answer.nobody"
        says.append(words.say(DOMAIN, answer, name=letter.asks.name))
    own = f"{settings.ADDRESS.rstrip('/')}{reverse('plan')}"
    says.append(f"{words.say(DOMAIN, 'mail.own.off' if what == 'off' else 'mail.own')}\n{own}")
    says.append(words.say(DOMAIN, "mail.why", name=letter.asks.name))
    return "\n\n".join(says) + "\n"


def _in_its_place(row: Appointment, words: Words) -> str:
    """A day without an hour may stand instead; an invitation names an hour, so there is none to it."""
    if row.called_off:
        return words.say(DOMAIN, "mail.off.nothing")
    return words.say(DOMAIN, "mail.off.day", day=row.on)


def _what(row: Appointment) -> str:
    if not row.is_fixed:
        return "off"
    return "moved" if row.is_invited and row.mailed_sequence != row.sequence else "fixed"
