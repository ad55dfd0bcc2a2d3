"""On which days contacts are planned, and how each stands. Pure: days and names in, a word out.

A contact that was missed is not caught up: when the next one comes, it takes its place. After four weeks it
is no longer asked for. The same holds for a talk with a clinic and for a review on one's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.heart.programme import Contact

ASKED_FOR = chosen_time("reviews.asked_for")
"""How long a contact is asked for."""
Stands = Literal["held", "ahead", "due", "missed"]


class Day(NamedTuple):
    """A contact by the name that `contact_held` gives it, and its local day."""

    name: str
    on: date


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
    """The same with the days to which a clinic moved some of them."""
    return tuple(Day(each.name, moved.get(each.name, each.on)) for each in days)


def due_among(days: Iterable[Day], today: date, held: Collection[str]) -> Day | None:
    """The one that waits on a day; None where none does. `held`: the names of those held."""
    come = [day for day in days if day.on <= today]
    last = max(come, key=lambda day: day.on, default=None)
    return last if last and last.name not in held and today - last.on < ASKED_FOR else None


def how_it_stands(day: Day, due: Day | None, today: date, held: Collection[str]) -> Stands:
    """In a word; what was held before its day is held."""
    if day.name in held:
        return "held"
    if day.on > today:
        return "ahead"
    return "due" if due and day.name == due.name else "missed"


def still_to_hold(days: Iterable[Day], held: Collection[str]) -> tuple[Day, ...]:
    """Those later than the last one held, by week: an earlier one has been overtaken."""
    days = tuple(days)
    last = max((week_of(day.name) for day in days if day.name in held), default=-1)
    return tuple(day for day in days if week_of(day.name) > last)
