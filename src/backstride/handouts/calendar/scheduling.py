"""An appointment put to one person as a question for their calendar (iTIP, RFC 5546; by mail, RFC 6047).

A file to put into one's own calendar is another thing (`ics.calendar_file`): a calendar refuses a question
that is put to somebody else.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NamedTuple

from icalendar import vCalAddress, vText

from backstride.book.words import Words
from backstride.handouts.calendar.events import Event
from backstride.handouts.calendar.ics import begin_calendar, component_of, rules_of

Method = Literal["REQUEST", "CANCEL"]


class Organizer(NamedTuple):
    """Who asks, and where an answer goes. `sent_by`: the address that mails for them; empty for the same.

    Addresses are as mail servers read them, in ASCII: a `mailto:` knows no other letters (RFC 6068).
    """

    name: str
    address: str
    sent_by: str = ""


class Asked(NamedTuple):
    """A question: who asks whom (an e-mail address), and the moment of asking (RFC 5545, 3.8.7.2)."""

    organizer: Organizer
    attendee: str
    at: datetime


def method_of(event: Event) -> Method:
    """`CANCEL` for what is called off, else `REQUEST`."""
    return "CANCEL" if event.cancelled else "REQUEST"


def scheduling_message(event: Event, asked: Asked, on: date, words: Words) -> bytes:
    """The message (ICS) that asks, asks anew after a change (a higher `sequence`), or calls off."""
    calendar = begin_calendar(words, method_of(event))
    for rules in rules_of([event], on):
        calendar.add_component(rules)
    component = component_of(event, asked.at)
    component.add("organizer", _organizer(asked.organizer))
    component.add("attendee", _attendee(asked.attendee, cancelled=event.cancelled))
    calendar.add_component(component)
    content: bytes = calendar.to_ical()
    return content


def _organizer(who: Organizer) -> vCalAddress:
    address = vCalAddress(f"mailto:{who.address}")
    address.params["CN"] = vText(who.name)
    if who.sent_by and who.sent_by != who.address:
        address.params["SENT-BY"] = vText(f"mailto:{who.sent_by}")
    return address


def _attendee(email: str, *, cancelled: bool) -> vCalAddress:
    address = vCalAddress(f"mailto:{email}")
    asks = {} if cancelled else {"PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    for name, value in {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", **asks}.items():
        address.params[name] = vText(value)
    return address
