"""On which days contacts are planned, and how each stands. Pure: days and names in, a word out.

A contact that was missed is not caught up: when the next one comes, it takes its place. After four weeks it
is no longer asked for. The same holds for a talk with a clinic and for a review on one's own.

A talk that a clinic has fixed takes the place of an earlier contact a week before its day: whoever looks is
not asked to ring beside it. One that was to come and is put off has taken that place all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.heart.programme import Contact

ASKED_FOR = chosen_time("reviews.asked_for")
"""How long a contact is asked for."""
MISSED_AFTER = chosen_time("contacts.missed_after")
"""How long after its day a contact counts as due; then it was missed. So long before, a fixed one counts."""
Stands = Literal["held", "ahead", "due", "missed"]


class Day(NamedTuple):
    """A contact by the name that `contact_held` gives it, and its local day."""

    name: str
    on: date
    planned: date | None = None
    """The programme's own day, where a clinic has fixed the day on which it is; else None."""


def name_of(contact: Contact) -> str:
    """How `contact_held` calls it."""
    return f"week-{contact.week}"


def week_of(name: str) -> int:
    """The week of a contact, from its name."""
    return int(name.removeprefix("week-"))


def planned_days(contacts: Iterable[Contact], begun: date) -> tuple[Day, ...]:
    """The programme's own days, in order. `begun`: the day of the enrolment."""
    in_order = sorted(contacts, key=lambda contact: contact.week)
    return tuple(Day(name_of(each), begun + timedelta(weeks=each.week)) for each in in_order)


def as_moved(days: Iterable[Day], moved: Mapping[str, date]) -> tuple[Day, ...]:
    """The same with the days that a clinic fixed for some of them."""
    return tuple(Day(each.name, moved[each.name], each.on) if each.name in moved else each for each in days)


def due_among(days: Iterable[Day], today: date, held: Collection[str]) -> Day | None:
    """The one that waits on a day; None where none does. `held`: the names of those held."""
    left = still_to_hold(days, held)
    come = [day for day in left if day.on <= today < asked_until(day, left)]
    return max(come, key=lambda day: day.on, default=None)


def asked_until(day: Day, days: Iterable[Day]) -> date:
    """The first day on which a contact is no longer asked for: another took its place, or it is too late.

    `days`: those still to hold, itself among them.
    """
    return min((day.on + ASKED_FOR, *(_takes_over(each, day) for each in days if each.name != day.name)))


def _takes_over(other: Day, day: Day) -> date:
    """From when on another contact takes the place of one."""
    if day.planned:
        return other.on if other.on > day.on else date.max
    comes = other.on - MISSED_AFTER if other.planned else other.on
    if week_of(other.name) > week_of(day.name):
        return min(comes, other.planned or other.on)
    return comes if other.on > day.on else date.max


def how_it_stands(day: Day, due: Day | None, today: date, held: Collection[str]) -> Stands:
    """In a word, the same as on a clinic's list; what was held before its day is held."""
    if day.name in held:
        return "held"
    if day.on > today:
        return "ahead"
    waits = due is not None and day.name == due.name
    return "due" if waits and today < day.on + MISSED_AFTER else "missed"


def still_to_hold(days: Iterable[Day], held: Collection[str]) -> tuple[Day, ...]:
    """Those later than the last one held, by week: an earlier one has been overtaken."""
    days = tuple(days)
    last = max((week_of(day.name) for day in days if day.name in held), default=-1)
    return tuple(day for day in days if week_of(day.name) > last)
