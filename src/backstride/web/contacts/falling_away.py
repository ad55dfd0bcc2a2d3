"""Talks that fall away when somebody lets a clinic see nothing any more; and their end, where it is mailed.

The clinic does not see them from then on, so nobody there could call anything off: it is done in that moment.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from backstride.web import clock
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.appointments import Whose, call_off
from backstride.web.contacts.invitation import LASTS
from backstride.web.contacts.mailing import mail_it
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.next_talk import is_still_to_hold
from backstride.web.journals.models import Participant

ENDED = ("sent", "already")


def talks_ahead_with(person: Participant, clinics: Collection[UUID], now: datetime) -> list[Appointment]:
    """What some clinics fixed with somebody, from today on, and nobody has held. One query."""
    rows = Appointment.objects.filter(
        participant=person, clinic__in=clinics, called_off=False, on__gte=clock.day_in(person.zone, now)
    )
    rows = rows.select_related("participant__standing").order_by("on", "at")
    return [row for row in rows if is_still_to_hold(row)]


def let_fall(person: Participant, clinic: Clinic, now: datetime) -> list[Appointment]:
    """Call off all that is ahead with a clinic: the talks that fall away, as they stood before.

    An invitation to what was held long before its hour is called off beside them.
    """
    rows = talks_ahead_with(person, [clinic.pk], now)
    for row in [*rows, *_held_before(person, clinic, now)]:
        call_off(Whose(person, clinic, row.contact, row.since), now)
    return rows


def _held_before(person: Participant, clinic: Clinic, now: datetime) -> list[Appointment]:
    """What lies ahead in their mail though it was held, or is of a course before."""
    rows = Appointment.objects.filter(
        participant=person, clinic=clinic, called_off=False, mailed_on__gte=clock.day_in(person.zone, now)
    )
    ahead = (row for row in rows.select_related("participant__standing") if not is_still_to_hold(row))
    return [row for row in ahead if (starts := row.starts(person.zone)) and starts > now + LASTS]


def mail_the_end(person: Participant, clinic: Clinic, now: datetime) -> tuple[int, int]:
    """Mail the calling-off of each invitation behind which nothing stands: how many went, and did not.

    After everything is kept: a mail is never sent in a transaction.
    """
    went, invited = 0, list(_invited(person, clinic, now))
    for row in invited:
        asks = _who_asks(row)
        went += asks is not None and mail_it(row.pk, asks, now) in ENDED
    return went, len(invited) - went


def _invited(person: Participant, clinic: Clinic, now: datetime) -> Iterable[Appointment]:
    rows = Appointment.objects.filter(
        Q(called_off=True) | Q(at=None),
        participant=person,
        clinic=clinic,
        mailed_on__gte=clock.day_in(person.zone, now),
    )
    return rows.select_related("organizer__user", "clinic").order_by("mailed_on")


def _who_asks(row: Appointment) -> Clinician | None:
    """Who mailed it, else who leads the clinic; None where nobody works there to answer for a mail."""
    works_there = row.clinic.clinicians.filter(ended=None, user__is_active=True)
    return row.answers_to or works_there.select_related("user").order_by("-leads", "joined").first()
