"""The calendar of a journal: what the file told before is followed, so that a calendar sees what changed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.answer import Refused
from backstride.cli.handout_file import earlier_file, write_file
from backstride.cli.handout_person import person_of, zone_of
from backstride.cli.handout_source import Journal, handout_refusals
from backstride.handouts.calendar.events import (
    USUAL_TIME,
    Event,
    Facts,
    about_calendar,
    begun_anew,
    coming_events,
)
from backstride.handouts.calendar.ics import NotOurCalendar, calendar_file, events_in, numbers_in
from backstride.handouts.given import NoHandout
from backstride.handouts.ours import is_calendar
from backstride.handouts.says import DOMAIN
from backstride.heart.another_day import week_of
from backstride.heart.fields import JSON


class CalendarMade(NamedTuple):
    """The file, and the events in it."""

    content: bytes
    events: tuple[Event, ...]


def journal_calendar(asked: Namespace, journal: Journal, earlier: bytes | None, words: Words) -> CalendarMade:
    """The coming sessions of a journal. `earlier`: what the file held. Raises Refused."""
    with handout_refusals(asked.file, words):
        events = _events(asked, journal, earlier, words)
    about = about_calendar(journal.decision, words, week_of(journal.course))
    return CalendarMade(calendar_file(events, journal.course.on, words, about), events)


def cancel_all(refused: Refused, asked: Namespace, journal: Journal, words: Words) -> Refused:
    """Why sessions wait, once an earlier calendar of theirs at that path says so too.

    What keeps it from being written is told beside; the emergency, and why they wait, always.
    """
    path = Path(asked.file)
    try:
        earlier = earlier_file(path, asked, words)
        if earlier is None or not is_calendar(earlier):
            return refused
        made = journal_calendar(asked, journal, earlier, words)
        write_file(path, iter([made.content]), words)
    except Refused as trouble:
        return Refused(*refused.wrongs, *trouble.wrongs, emergency=refused.emergency)
    (waiting,) = refused.wrongs
    written = words.say(DOMAIN, "page.all_cancelled", file=asked.file)
    told = waiting._replace(would_be_right=f"{waiting.would_be_right} {written}")
    return Refused(told, emergency=refused.emergency, written=True)


def described(event: Event) -> dict[str, JSON]:
    """An event as a document."""
    return {
        "uid": event.uid,
        "starts": event.starts.isoformat(),
        "minutes": event.lasts_s / 60,
        "sequence": event.sequence,
        "cancelled": event.cancelled,
    }


def _events(asked: Namespace, journal: Journal, earlier: bytes | None, words: Words) -> tuple[Event, ...]:
    """What is planned, following what was told; with --force begun anew where that cannot be followed."""
    try:
        told = events_in(earlier) if earlier and is_calendar(earlier) else ()
        events = coming_events(_facts(asked, journal, told), words, told)
    except (NotOurCalendar, NoHandout) as trouble:
        if isinstance(trouble, NoHandout) and trouble.why != "another_calendar":
            raise
        if not asked.force:
            raise trouble if isinstance(trouble, NoHandout) else NoHandout("changed_calendar") from None
        told, events = (), coming_events(_facts(asked, journal, ()), words)
    if earlier is None or told:
        return events
    return begun_anew(events, numbers_in(earlier), journal.course.on)


def _facts(asked: Namespace, journal: Journal, told: tuple[Event, ...]) -> Facts:
    on = journal.course.on
    return Facts(
        who=person_of(journal.entries, on, told),
        zone=zone_of(journal.entries, on),
        decision=journal.decision,
        week=week_of(journal.course),
        at=asked.time or USUAL_TIME,
        rings=asked.ring,
    )
