"""A fixed contact as a file for a calendar. Its title says nothing that others need not know."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_time
from backstride.book.words import Words
from backstride.handouts.calendar.events import Event
from backstride.handouts.calendar.ics import calendar_file
from backstride.web.contacts.in_words import DOMAIN
from backstride.web.contacts.models import Appointment

LASTS: timedelta = chosen_time("contacts.lasts")
NOON = time(12)


def invitation_to(appointment: Appointment, zone: str, today: date, words: Words) -> bytes:
    """The file (ICS). Called off, or without an hour any more, it says that it is cancelled.

    Made again after a change it has the same id and a higher number, so that a calendar follows.
    """
    event = event_of(appointment, zone, words)
    about = words.say(DOMAIN, "invitation.about")
    return calendar_file([event], today, words, about, name=words.say(DOMAIN, "invitation.calendar"))


def event_of(appointment: Appointment, zone: str, words: Words) -> Event:
    """The one event; called off, it is as it was told. Noon only says which day fell away without an hour."""
    cancelled, told = not appointment.is_fixed, appointment.told
    title = words.say(DOMAIN, "invitation.cancelled" if cancelled else "invitation.title")
    whom = told.with_whom
    return Event(
        uid=f"{appointment.pk}@backstride",
        starts=datetime.combine(told.on, told.at or NOON, tzinfo=ZoneInfo(zone)),
        lasts_s=int(LASTS.total_seconds()),
        summary=title,
        about=words.say(DOMAIN, "invitation.with", name=whom.name) if whom else title,
        session="",
        sequence=appointment.sequence,
        cancelled=cancelled,
        revised=appointment.revised.date(),
    )
