"""Somebody's place on a clinic's list, day by day: as a short text, for a list orders hundreds by it.

    2026-01-05 this_week 2026-01-03|2026-01-09 silent 2026-01-09

From each of these days on, the most urgent thing that nobody has answered, and since when it is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from backstride.web.journals.needs import SILENT, Answer, Answered, Need, as_answered

ANSWERED, ACKNOWLEDGED = "answered", "acknowledged"
"""What has been answered; an emergency that has been, and holds all the same."""
NOW = "now"
ORDER = ("now", "today", ACKNOWLEDGED, "this_week", "routine", SILENT, ANSWERED, "")
"""How soon somebody must be seen; who has fallen silent; what has been answered; all others.

An emergency does not sink: it stops somebody until it is lifted, also when somebody has seen it.
"""
NOTHING = "-"


class Place(NamedTuple):
    """How soon somebody must be seen (or another word of ORDER), and since when."""

    urgency: str
    since: date | None


NOWHERE = Place("", None)


def needs_on(needs: Iterable[Need], answers: Iterable[Answer], day: date) -> list[Answered]:
    """What there is to see on a day: emergencies, then open before answered; by urgency, then by age."""
    answers = tuple(answers)
    found = [as_answered(each, answers, day) for each in needs if each.holds_on(day)]
    return sorted(found, key=_soonest)


def _soonest(each: Answered) -> tuple[bool, int, bool, date]:
    sinks = not each.is_open and each.need.urgency != NOW
    return sinks, ORDER.index(each.need.urgency), not each.is_open, each.need.first_seen


def place_on(needs: Iterable[Need], answers: Iterable[Answer], day: date) -> Place:
    """The place on a day: the first among those that each need alone would bring."""
    places = [_place(each) for each in needs_on(needs, answers, day)]
    return min(places, key=lambda place: ORDER.index(place.urgency), default=NOWHERE)


def _place(each: Answered) -> Place:
    answered = ACKNOWLEDGED if each.need.urgency == NOW else ANSWERED
    return Place(each.need.urgency if each.is_open else answered, each.need.first_seen)


def write_places(needs: Iterable[Need], answers: Iterable[Answer], on: date) -> str:
    """Every place from a day on, as far as time alone changes it."""
    needs, answers = tuple(needs), tuple(answers)
    days = sorted({on, *(day for day in _days(needs, answers) if day > on)})
    places = [(day, place_on(needs, answers, day)) for day in days]
    changes = [each for before, each in zip([None, *places], places, strict=False) if _moves(before, each)]
    return "|".join(f"{day} {at.urgency or NOTHING} {at.since or NOTHING}" for day, at in changes)


def _days(needs: Iterable[Need], answers: Iterable[Answer]) -> Iterator[date]:
    ends = [*(each.until for each in needs), *(each.until for each in answers)]
    yield from (each.first_seen for each in needs)
    yield from (day for day in ends if day)


def _moves(before: tuple[date, Place] | None, now: tuple[date, Place]) -> bool:
    return before is None or before[1] != now[1]


def read_place(text: str, day: date) -> Place | None:
    """The place on a day, from what `write_places` wrote; None where nothing was written."""
    lines = [line.split() for line in text.split("|") if line]
    come = [line for line in lines if line[0] <= day.isoformat()] or lines[:1]
    if not come:
        return None
    _, urgency, since = come[-1]
    return Place(
        "" if urgency == NOTHING else urgency, None if since == NOTHING else date.fromisoformat(since)
    )
