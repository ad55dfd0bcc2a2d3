"""The next talk of a clinician whose hour is fixed: for the head of their list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from backstride.web import clock
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.days import week_of
from backstride.web.contacts.invitation import LASTS
from backstride.web.contacts.models import Appointment
from backstride.web.journals import kept_as_json

A_DAY = timedelta(days=1)
"""Somewhere it is still yesterday."""
LOOKED_THROUGH = 20
"""Of the first so many, one is still to be held: the others were held before their hour."""


class NextTalk(NamedTuple):
    """With whom, the week of the contact, and when: day and hour are the person's own, as on its page."""

    person: UUID
    called: str
    week: int
    day: date
    hour: str
    is_today: bool


def next_talk(clinician: Clinician, now: datetime) -> NextTalk | None:
    """The one that begins next, or has begun and is not over. Two queries at most."""
    talks = [(starts, row) for starts, row in _fixed(clinician, now) if now < starts + LASTS]
    if not talks:
        return None
    _, row = min(talks, key=lambda talk: talk[0])
    person, zone = row.participant, row.participant.zone
    grants = open_grants(now).filter(clinic=clinician.clinic, participant=person)
    called = grants.values_list("called", flat=True).first()
    if called is None:  # they have let the clinic see nothing more, at this very moment
        return None
    is_today = row.on == clock.day_in(zone, now)
    return NextTalk(person.pk, called, week_of(row.contact), row.on, f"{row.at:%H:%M}", is_today)


def _fixed(clinician: Clinician, now: datetime) -> Iterator[tuple[datetime, Appointment]]:
    """Those with an hour, of courses that go on, and not held yet."""
    theirs = open_grants(now).filter(clinic=clinician.clinic).values("participant")
    rows = Appointment.objects.filter(
        clinic=clinician.clinic, with_whom=clinician, participant__in=theirs, called_off=False
    )
    fixed = rows.filter(on__gte=(now - A_DAY).date()).exclude(at=None).select_related("participant__standing")
    for row in fixed.order_by("on", "at")[:LOOKED_THROUGH]:
        starts = row.starts(row.participant.zone)
        if starts and is_still_to_hold(row):
            yield starts, row


def is_still_to_hold(row: Appointment) -> bool:
    """Whether it belongs to the course that goes on, and nobody has held it."""
    standing = getattr(row.participant, "standing", None)
    if standing is None:
        return False
    kept = kept_as_json.read(standing.course)
    return (
        kept.person is not None and kept.person.enrolled_on == row.since and row.contact not in kept.reviews
    )
