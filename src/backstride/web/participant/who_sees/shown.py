"""What the page of who sees what shows: clinics in words, looks by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.book.words import Words
from backstride.web.clinic.granting import open_grants, scopes_of
from backstride.web.clinic.models import Grant, Look
from backstride.web.clinic.scopes import OF_CHOICE
from backstride.web.journals.models import Participant
from backstride.web.participant.who_sees.form import DAYS_OF

DOMAIN = "who_sees"
MOST_LOOKS = 200
"""How many looks a page shows, the newest first; all of them are in what a person can take along."""


class Shown(NamedTuple):
    """A clinic, what it sees or saw, and from when to when (local days)."""

    id: UUID
    name: str
    called: str
    parts: tuple[str, ...]
    since: date
    until: date | None
    is_empty: bool = False
    """Whether nobody works there any more: then nobody sees anything."""
    before_ending: tuple[str, ...] = ()
    """What to know before it is ended, in words."""


class Looked(NamedTuple):
    """Who looked at which page, on one day, and at which hours there: to the minute, the earliest first."""

    who: str
    page: str
    hours: tuple[str, ...]


def clinics_now(person: Participant, now: datetime, words: Words) -> list[Shown]:
    """The clinics that see something."""
    return [_shown(each, each.until, words) for each in _of(open_grants(now), person)]


def clinics_before(person: Participant, now: datetime, words: Words) -> list[Shown]:
    """What clinics saw before, the newest end first."""
    holds = open_grants(now).values("pk")
    over = _of(Grant.objects.exclude(pk__in=holds), person)
    shown = [_shown(each, _end_of(each), words) for each in over]
    return sorted(shown, key=lambda each: each.until or each.since, reverse=True)


def looks_at(person: Participant, words: Words) -> list[tuple[date, Sequence[Looked]]]:
    """Who looked, by local day, the newest first, with the hour where the person is."""
    zone = ZoneInfo(person.zone)
    looks = Look.objects.filter(participant=person).select_related("clinic", "clinician").order_by("-at")
    by_day = groupby(looks[:MOST_LOOKS], lambda look: look.at.astimezone(zone).date())
    return [(day, _looked(list(of_day), zone, words)) for day, of_day in by_day]


def choices(words: Words, today: date) -> dict[str, Any]:
    """What may be chosen; until when, with its day."""
    return {
        "parts": [(scope, words.say(DOMAIN, f"part.{scope}")) for scope in OF_CHOICE],
        "untils": [(until, _until(until, today, words)) for until in DAYS_OF],
    }


def _until(until: str, today: date, words: Words) -> str:
    days = DAYS_OF[until]
    return words.say(DOMAIN, f"until.{until}", **({"day": today + timedelta(days=days)} if days else {}))


def _of(grants: Any, person: Participant) -> Any:
    return grants.filter(participant=person).select_related("clinic").order_by("made")


def _shown(given: Grant, until: datetime | None, words: Words) -> Shown:
    zone = ZoneInfo(given.participant.zone)
    parts = tuple(words.say(DOMAIN, f"part.{scope}") for scope in scopes_of(given))
    last = until.astimezone(zone).date() if until else None
    return Shown(
        given.clinic_id, given.clinic.name, given.called, parts, given.made.astimezone(zone).date(), last
    )


def _end_of(given: Grant) -> datetime | None:
    return min((each for each in (given.ended, given.until) if each), default=None)


def _looked(looks: Sequence[Look], zone: ZoneInfo, words: Words) -> Sequence[Looked]:
    """Once for each who and page; an hour that a clock has twice is told once."""
    found = dict[tuple[str, str], dict[str, None]]()
    for look in looks:
        at = f"{look.at.astimezone(zone):%H:%M}"
        found.setdefault((_who(look, words), words.say(DOMAIN, f"page.{look.page}")), {})[at] = None
    return [Looked(who, page, tuple(reversed(hours))) for (who, page), hours in found.items()]


def _who(look: Look, words: Words) -> str:
    clinic = look.clinic.name
    if look.clinician is None:
        return words.say(DOMAIN, "look.gone", clinic=clinic)
    return words.say(DOMAIN, "look.who", name=look.clinician.name, clinic=clinic)
