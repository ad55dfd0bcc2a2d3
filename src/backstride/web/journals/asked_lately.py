"""What the plan asked for in the last seven days, as it was told then: to be shown beside what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.entries import Entry
from backstride.heart.notation import NotASession, read_session
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.outcomes.asked import Plans

A_DAY = timedelta(days=1)


class AskedSince(NamedTuple):
    """From a local day on the plan asked for so many minutes in seven days; None: sessions waited."""

    day: date
    minutes: float | None


def asked_since(plans: Plans, course: Course, decision: Decision) -> tuple[AskedSince, ...]:
    """What was asked from which day on: of the seven days before a course's day, and of that day."""
    first, person = course.on - (DAYS_IN_A_WEEK - 1) * A_DAY, course.memory.person
    begun = max(first, person.enrolled_on) if person else course.on
    days = [begun + number * A_DAY for number in range((course.on - begun).days)]
    told = [*((day, _minutes(plans, day)) for day in days), (course.on, minutes_a_week(decision))]
    return tuple(AskedSince(*next(alike)) for _, alike in groupby(told, itemgetter(1)))


def asked_lately(since: Sequence[AskedSince], today: date) -> float | None:
    """Minutes asked for in the seven days up to today: each day a seventh of what its plan asked of a week.

    Of whoever began within them, those days count for all seven. None where sessions wait today.
    """
    days = [today - number * A_DAY for number in range(DAYS_IN_A_WEEK)]
    asked = [found.minutes for day in days if (found := _on(since, day))]
    if not asked or asked[0] is None:
        return None
    return sum(each or 0 for each in asked) / len(asked)


def asked_of(session: Entry, plans: Sequence[Entry]) -> float | None:
    """Minutes that a session was asked to have: by the plan it names, else by the last one before it.

    `plans`: what was prescribed, oldest first. None where nothing is known.
    """
    named = session.says.get("asked")
    found = next((each for each in plans if each.id == named), None)
    found = found or next((each for each in reversed(plans) if each.at < session.at), None)
    return _minutes_in(found) if found else None


def _minutes(plans: Plans, day: date) -> float | None:
    asked = plans.on(day)
    return asked.minutes if asked else None


def minutes_a_week(decision: Decision) -> float | None:
    """What a decision asks for in seven days; None where no sessions are planned."""
    session, days = decision.next_session, decision.days_per_week
    return session.minutes * days if session and days else None


def _on(since: Sequence[AskedSince], day: date) -> AskedSince | None:
    """What was asked on a day; None before it all began."""
    return next((each for each in reversed(since) if each.day <= day), None)


def _minutes_in(prescribed: Entry) -> float | None:
    """Of a decision as it was written down; what cannot be read asked for nothing that is known."""
    text = prescribed.says["decision"].get("session")
    return _minutes_of(text) if isinstance(text, str) else None


@lru_cache(maxsize=256)
def _minutes_of(session: str) -> float | None:
    try:
        return read_session(session).minutes
    except NotASession:
        return None
