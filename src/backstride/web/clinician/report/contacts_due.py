"""How the contacts of a month stood on its last day; on the days to which the clinic moved them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.outcomes.papers.person_month import Month
from backstride.web import clock
from backstride.web.clinic.models import Clinic
from backstride.web.contacts.appointments import days_of
from backstride.web.contacts.days import Stands, as_moved, due_among, how_it_stands, planned_days
from backstride.web.contacts.models import Appointment
from backstride.web.journals.kept import Kept


def appointments_with(clinic: Clinic, people: Collection[UUID]) -> Mapping[UUID, Sequence[Appointment]]:
    """What the clinic moved or fixed, by whom it is with: one query."""
    found = defaultdict[UUID, list[Appointment]](list)
    for each in Appointment.objects.filter(clinic=clinic, participant__in=people):
        found[each.participant_id].append(each)
    return found


def told_by(entries: Iterable[Entry], day: date, zone: str) -> tuple[Entry, ...]:
    """What was told by the end of a local day: a contact held later was not held then."""
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
    return tuple(each for each in entries if each.at < midnight)


def fixed_by(appointments: Iterable[Appointment], day: date, zone: str) -> list[Appointment]:
    """What a clinic had moved or fixed by the end of a local day.

    Where it was changed once more since, nobody knows how it stood: then the programme's own day counts.
    """
    return [each for each in appointments if clock.day_in(zone, each.revised) <= day]


def own_days(kept: Kept, appointments: Sequence[Appointment]) -> Mapping[str, date]:
    """The days to which contacts of the present course were moved, by their names."""
    begun = kept.person.enrolled_on if kept.person else None
    return days_of([each for each in appointments if each.since == begun])


def contacts_in(course: Course, kept: Kept, month: Month, moved: Mapping[str, date]) -> list[Stands]:
    """Of the present course; none before an enrolment."""
    if kept.person is None:
        return []
    days = as_moved(planned_days(course.programme.contacts, kept.person.enrolled_on), moved)
    due = due_among(days, month.last, kept.reviews)
    return [how_it_stands(day, due, month.last, kept.reviews) for day in days if month.holds(day.on)]
