"""Spec: an appointment as a question to one person (RFC 5546), and what changes when it is called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from backstride.handouts.calendar.events import Event
from backstride.handouts.calendar.scheduling import Asked, Organizer, scheduling_message
from tests.handouts.calendar.facts import EN

ON = date(2026, 2, 3)
AT = datetime(2026, 2, 3, 10, 15, 7, tzinfo=ZoneInfo("Europe/Madrid"))
EVENT = Event(
    uid="1@backstride",
    starts=datetime(2026, 2, 5, 17, 30, tzinfo=ZoneInfo("Europe/Madrid")),
    lasts_s=1_800,
    summary="Appointment",
    about="With Ben.",
    session="",
    sequence=2,
    cancelled=False,
    revised=ON,
)
BEN = Organizer('Ben "Bones", PT; Núñez', "ben@example.org", "walk@walk.example")
ASKED = Asked(BEN, "ana@example.org", AT)


def told(event: Event, asked: Asked) -> tuple[Any, Any]:
    """The calendar as another program reads it, and its one event."""
    calendar = Calendar.from_ical(scheduling_message(event, asked, ON, EN))
    (found,) = calendar.walk("VEVENT")
    return calendar, found


def test_a_question_names_who_asks_whom_and_when() -> None:
    calendar, event = told(EVENT, ASKED)
    assert (str(calendar["METHOD"]), str(event["STATUS"]), int(event["SEQUENCE"])) == (
        "REQUEST",
        "CONFIRMED",
        2,
    )
    assert (str(event["ORGANIZER"]), event["ORGANIZER"].params["CN"]) == (
        "mailto:ben@example.org",
        'Ben "Bones", PT; Núñez',
    )
    assert event["ORGANIZER"].params["SENT-BY"] == "mailto:walk@walk.example"
    assert (str(event["ATTENDEE"]), event["ATTENDEE"].params["RSVP"]) == ("mailto:ana@example.org", "TRUE")
    assert event["DTSTAMP"].dt == datetime(2026, 2, 3, 9, 15, 7, tzinfo=UTC)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Madrid"]
    assert "X-WR-CALNAME" not in calendar, "it is no calendar to subscribe to"


def test_called_off_it_asks_for_no_answer() -> None:
    calendar, event = told(replace(EVENT, cancelled=True, sequence=3), ASKED)
    assert (str(calendar["METHOD"]), str(event["STATUS"]), int(event["SEQUENCE"])) == (
        "CANCEL",
        "CANCELLED",
        3,
    )
    assert str(event["ATTENDEE"]) == "mailto:ana@example.org"
    assert not {"RSVP", "PARTSTAT"} & set(event["ATTENDEE"].params)


@pytest.mark.parametrize("sent_by", ["", "ben@example.org"])
def test_who_mails_for_themselves_is_named_once(sent_by: str) -> None:
    _, event = told(EVENT, ASKED._replace(organizer=BEN._replace(sent_by=sent_by)))
    assert "SENT-BY" not in event["ORGANIZER"].params


def test_a_name_can_put_no_line_of_its_own_into_it() -> None:
    told_name = "Ben\r\nATTENDEE:mailto:mallory@example.org"
    calendar, event = told(EVENT, ASKED._replace(organizer=BEN._replace(name=told_name)))
    assert str(event["ATTENDEE"]) == "mailto:ana@example.org"
    assert b"\r\nATTENDEE:mailto:mallory" not in calendar.to_ical()
