"""The calendar of a journal: what the file told before is followed, so that a calendar sees what changed."""

from __future__ import annotations

from argparse import Namespace
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.handout_source import Journal, handout_refusals, person_of, zone_of
from backstride.handouts.calendar.events import USUAL_TIME, Event, Facts, coming_events
from backstride.handouts.calendar.ics import NotOurCalendar, calendar_file, events_in
from backstride.handouts.given import NoHandout
from backstride.heart.another_day import week_of
from backstride.heart.fields import JSON


class CalendarMade(NamedTuple):
    """The file, and the events in it."""

    content: bytes
    events: tuple[Event, ...]


def journal_calendar(asked: Namespace, journal: Journal, earlier: bytes | None, words: Words) -> CalendarMade:
    """The coming sessions of a journal. `earlier`: what the file held. Raises Refused."""
    on = journal.course.on
    facts = Facts(
        who=person_of(journal.entries, on),
        zone=zone_of(journal.entries, on),
        decision=journal.decision,
        week=week_of(journal.course),
        at=asked.time or USUAL_TIME,
    )
    with handout_refusals(asked.file, words):
        events = coming_events(facts, words, _told(earlier, force=asked.force))
    return CalendarMade(calendar_file(events, on, words), events)


def described(event: Event) -> dict[str, JSON]:
    """An event as a document."""
    return {
        "uid": event.uid,
        "starts": event.starts.isoformat(),
        "minutes": event.lasts_s / 60,
        "sequence": event.sequence,
        "cancelled": event.cancelled,
    }


def _told(earlier: bytes | None, *, force: bool) -> tuple[Event, ...]:
    """What the file told before; with --force it begins anew."""
    if earlier is None or force or not earlier.startswith(b"BEGIN:VCALENDAR"):
        return ()
    try:
        return events_in(earlier)
    except NotOurCalendar:
        raise NoHandout("changed_calendar") from None
