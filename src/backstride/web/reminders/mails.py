"""What a mail says: plain words, the same as a small page, and the ways to silence it.

Nothing of anybody's health stands in it: no pain, no dose, no reason. A mail lies open in many places, and
what it says cannot be taken back when the plan changes; the page of today knows what counts.
"""

from __future__ import annotations

from datetime import date
from email.utils import make_msgid
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from backstride.book.words import Words
from backstride.web.pages.language import words_now
from backstride.web.reminders.due import LAST, Reminder
from backstride.web.reminders.models import Wish
from backstride.web.reminders.signed import Signed, of_address, sign

DOMAIN = "reminders"


class Own(NamedTuple):
    """Somebody's own words about when and where they walk; shown only where they asked for it."""

    when: str = ""
    where: str = ""


def reminder_mail(wish: Wish, reminder: Reminder, own: Own) -> EmailMultiAlternatives:
    """The mail of a day."""
    with translation.override(wish.language):
        words = words_now()
        says = [words.say(DOMAIN, f"mail.{thing}") for thing in reminder.things]
        links = {
            "today": address_of("today"),
            "not_today": link("not_today", wish, reminder.day),
            "stop": link("stop", wish, reminder.day),
        }
        page = {
            "says": says,
            "own": own if wish.shows_plan else Own(),
            "last": LAST in reminder.things,
            **links,
        }
        mail = _mail(wish, _subject(reminder, words), "reminder", page)
    mail.extra_headers["List-Unsubscribe"] = f"<{links['stop']}>"
    mail.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return mail


def confirming_mail(wish: Wish, today: date) -> EmailMultiAlternatives:
    """The mail that asks whether its reader wants reminders at all."""
    about = of_address(wish.address)
    token = sign("confirm", Signed(wish.participant_id, today, about))
    with translation.override(wish.language):
        page = {"confirm": address_of("reminders_confirm", token)}
        return _mail(wish, words_now().say(DOMAIN, "mail.confirm.subject"), "confirm", page)


def _subject(reminder: Reminder, words: Words) -> str:
    """Neutral: a subject is read over shoulders and on locked screens."""
    first = reminder.things[0]
    return words.say(DOMAIN, f"subject.{first if first in ('session', LAST) else 'note'}")


def _mail(wish: Wish, subject: str, name: str, page: dict[str, Any]) -> EmailMultiAlternatives:
    page = {**page, "lang": words_now().lang, "subject": subject}
    text = render_to_string(f"reminders/{name}.txt", page)
    mail = EmailMultiAlternatives(subject, text, settings.DEFAULT_FROM_EMAIL, [wish.address])
    mail.attach_alternative(render_to_string(f"reminders/{name}.html", page), "text/html")
    host = urlsplit(settings.ADDRESS).hostname or "localhost"
    mail.extra_headers |= {
        "Auto-Submitted": "auto-generated",
        "Message-ID": make_msgid(domain=host),  # else it would name the machine
    }
    return mail


def link(what: str, wish: Wish, day: date) -> str:
    """The address that silences a day (`not_today`) or ends reminders (`stop`)."""
    return address_of(f"reminders_{what}", sign(what, Signed(wish.participant_id, day)))


def address_of(name: str, *parts: str) -> str:
    """The whole address of a page, as others reach this instance."""
    return f"{settings.ADDRESS.rstrip('/')}{reverse(name, args=parts)}"
