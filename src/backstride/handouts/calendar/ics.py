"""A calendar as a file (ICS, RFC 5545), and back: what a file told is the start of what the next one tells.

Times are local with their zone and its rules (VTIMEZONE), and lengths are lengths: a session at 18:00 stays
at 18:00 when the clocks change. No clock is asked: a stamp is midnight (UTC) of the day a thing was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone
from icalendar import Event as Component

from backstride.book.words import Words
from backstride.handouts.calendar.events import Event
from backstride.handouts.calendar.zone_rules import zone_rules
from backstride.handouts.ours import MAKER
from backstride.handouts.says import DOMAIN

SESSION = "X-BACKSTRIDE-SESSION"
"""The session's canonical line."""

REFRESH = timedelta(hours=6)
"""How often a calendar that subscribes should look again."""


RULES_FOR = timedelta(days=2 * 365)
"""How far ahead (days) a file knows when the clocks of its zone change."""


UTC_NAME = "UTC"
"""The one zone that needs no rules."""

_UID = re.compile(rb"^UID[^:\r\n]*:([^\r\n]+)", re.MULTILINE)
_SEQUENCE = re.compile(rb"^SEQUENCE[^:\r\n]*:(\d{1,9})\s*$", re.MULTILINE)


class NotOurCalendar(ValueError):
    """A file that this module did not write, or that was changed since."""


def calendar_file(events: Sequence[Event], on: date, words: Words, about: str, name: str = "") -> bytes:
    """The file that tells these events, in their order. `on`: the day as of which they are planned.

    `about`: what the calendar says of itself (`events.about_calendar`); `name`: what it is called, if not
    the calendar of sessions.
    """
    calendar = begin_calendar(words, "PUBLISH")
    calendar.add("x-wr-calname", name or words.say(DOMAIN, "calendar.name"))
    calendar.add("x-wr-caldesc", about)
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for rules in rules_of(events, on):
        calendar.add_component(rules)
    for event in events:
        calendar.add_component(component_of(event))
    content: bytes = calendar.to_ical()
    return content


def begin_calendar(words: Words, method: str) -> Calendar:
    """A calendar without events: who made it, and what is to be done with it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{MAKER}//{words.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def rules_of(events: Sequence[Event], on: date) -> Iterator[Timezone]:
    """The rules of each zone that events are in, looked ahead from a day."""
    for zone in sorted({str(event.starts.tzinfo) for event in events} - {UTC_NAME}):
        yield zone_rules(zone, _rules_from(events), on + RULES_FOR)


def events_in(content: bytes) -> tuple[Event, ...]:
    """The events that a file of ours told. Raises NotOurCalendar."""
    try:
        return tuple(_events(content))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise NotOurCalendar(str(error)) from error


def numbers_in(content: bytes) -> dict[str, int]:
    """The sequence of each event id, as far as it can be read in a file that anybody may have changed."""
    found: dict[str, int] = {}
    for event in content.replace(b"\r\n ", b"").replace(b"\n ", b"").split(b"BEGIN:VEVENT")[1:]:
        uid, number = _UID.search(event), _SEQUENCE.search(event)
        if uid and number:
            name = uid[1].decode(errors="replace")
            found[name] = max(int(number[1]), found.get(name, 0))
    return found


def _rules_from(events: Sequence[Event]) -> date:
    """The last day of the year before: east of Greenwich a year begins while it is still that day in UTC."""
    return date(events[0].day.year, 1, 1) - timedelta(days=1)


def component_of(event: Event, stamp: datetime | None = None) -> Component:
    """An event. `stamp`: the moment at which it is told, where that is to the second (UTC)."""
    component = Component()
    told = datetime.combine(event.revised, time(), tzinfo=UTC)
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", stamp.astimezone(UTC) if stamp else told)
    component.add("last-modified", told)
    component.add("dtstart", *_local(event.starts))
    component.add("duration", timedelta(seconds=event.lasts_s))
    component.add("summary", event.summary)
    component.add("description", event.about)
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    component.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    component.add("class", "PRIVATE")
    if event.session:
        component.add(SESSION, event.session)
    if event.rings:
        component.add_component(_alarm(event))
    return component


def _alarm(event: Event) -> Alarm:
    """It rings when the session begins, and says no more than the event's title does."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.summary)
    alarm.add("trigger", timedelta(0))
    return alarm


def _local(starts: datetime) -> tuple[datetime, dict[str, str]]:
    """The time by its zone's own name: left to itself, icalendar takes all that equal UTC for UTC."""
    zone = str(starts.tzinfo)
    return (starts, {}) if zone == UTC_NAME else (starts.replace(tzinfo=None), {"TZID": zone})


def _events(content: bytes) -> Iterator[Event]:
    for component in Calendar.from_ical(content).walk("VEVENT"):
        yield _event(component)


def _event(component: Any) -> Event:  # noqa: ANN401 - each value's class is its property's
    begins = component["DTSTART"]
    return Event(
        uid=str(component["UID"]),
        starts=begins.dt.replace(tzinfo=ZoneInfo(begins.params.get("TZID", UTC_NAME))),
        lasts_s=int(component["DURATION"].dt.total_seconds()),
        summary=str(component["SUMMARY"]),
        about=str(component["DESCRIPTION"]),
        session=str(component[SESSION]),
        sequence=int(component["SEQUENCE"]),
        cancelled=str(component["STATUS"]) == "CANCELLED",
        revised=component["DTSTAMP"].dt.date(),
        rings=any(inner.name == "VALARM" for inner in component.subcomponents),
    )
