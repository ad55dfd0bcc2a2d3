"""What a calendar says now: the coming sessions, held against what it said before; and the file that says it.

The file to take along and the one at the address are the same calendar: what one told, the other follows.
"""

from __future__ import annotations

from datetime import time

from django.db import transaction
from django.utils import translation

from backstride.handouts.calendar.events import Event, Facts, about_calendar, coming_events
from backstride.handouts.calendar.ics import calendar_file
from backstride.web.feeds.models import Calendar
from backstride.web.feeds.told import read_told, write_told
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.pages.language import words_now


def calendar_of(participant: Participant, language: str = "") -> Calendar:
    """Somebody's calendar; kept only once it has told something. `language`: the one to speak now."""
    found = Calendar.objects.filter(participant=participant).first()
    calendar = found or Calendar(participant=participant, language=participant.language)
    calendar.language = language or calendar.language
    return calendar


def choose_time(participant: Participant, at: time, language: str, *, rings: bool = False) -> None:
    """From here on sessions begin at this local time of day; `rings`: the calendar is to ring then."""
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        wish = {"at": at, "language": language, "rings": rings}
        Calendar.objects.update_or_create(participant=participant, defaults=wish)


def tell_calendar(participant: Participant, kept: Kept, language: str = "") -> bytes:
    """The file, as of today. Where it says something new, that is kept first, so that the next one follows.

    `language`: the one that the calendar speaks from here on; left out, as before. Raises NoHandout.
    """
    calendar = calendar_of(participant, language)
    events = _events(calendar, participant, kept)
    if write_told(events) != calendar.told:
        events = _keep(participant, kept, language)
    with translation.override(calendar.language):
        words = words_now()
        about = about_calendar(kept.decision, words, kept.week)
        return calendar_file(events, kept.decision.on, words, about)


def _keep(participant: Participant, kept: Kept, language: str) -> tuple[Event, ...]:
    """Of two who ask in the same moment, the second follows what the first was told."""
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        calendar = calendar_of(participant, language)
        events = _events(calendar, participant, kept)
        calendar.told = write_told(events)
        calendar.save()
        return events


def _events(calendar: Calendar, person: Participant, kept: Kept) -> tuple[Event, ...]:
    told = read_told(calendar.told)
    facts = Facts(str(person.pk), person.zone, kept.decision, kept.week, at=calendar.at, rings=calendar.rings)
    with translation.override(calendar.language):
        return coming_events(facts, words_now(), told)
