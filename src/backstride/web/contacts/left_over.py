"""Invitations that lie in somebody's mail though nothing stands behind them any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from backstride.web import clock
from backstride.web.contacts.appointments import Whose
from backstride.web.contacts.invitation import LASTS, NOON
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.prepared import About

AT_ONCE = timedelta(0)


def left_over(about: About, now: datetime) -> list[Appointment]:
    """Those ahead whose end was not mailed: called off, without an hour, held, or of a course before.

    One query. What is held shortly before its hour was held at its hour.
    """
    person = about.participant
    rows = Appointment.objects.filter(
        participant=person, clinic=about.given.clinic, mailed_on__gte=clock.day_in(person.zone, now)
    )
    held = {talk.name for talk in about.talks if talk.by_clinic}
    rows = rows.select_related("mailed_with", "participant__user").order_by("mailed_on", "mailed_at")
    return [
        row
        for row in rows
        if _falls_away(row, about)
        and _starts(row, person.zone) > now + (LASTS if row.contact in held else AT_ONCE)
    ]


def whose_left_over(row: Appointment) -> Whose:
    """As it is called off."""
    return Whose(row.participant, row.clinic, row.contact, row.since)


def _falls_away(row: Appointment, about: About) -> bool:
    since = about.kept.person.enrolled_on if about.kept.person else None
    stands = {talk.name for talk in about.talks if not talk.by_clinic}
    return not row.is_fixed or row.since != since or row.contact not in stands


def _starts(row: Appointment, zone: str) -> datetime:
    day = row.mailed_on or row.on
    return datetime.combine(day, row.mailed_at or NOON, tzinfo=ZoneInfo(zone))
