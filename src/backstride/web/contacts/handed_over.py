"""Contacts fixed with somebody who leaves their clinic: whose they are, and in whose hands they go on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db.models import F

from backstride.web import clock
from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinician
from backstride.web.contacts.mailing import mail_it
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.next_talk import A_DAY, is_still_to_hold

WENT = ("sent", "already")
"""What leaves nothing more to do."""
GOES_NOWHERE = ("failed", "unsure")
"""What says that the mail server does not answer: the next mail would wait for it just as long."""


class FixedWith(NamedTuple):
    """A contact, and the name by which the clinic knows whose it is."""

    row: Appointment
    called: str


class Mailed(NamedTuple):
    """How many were mailed the change, and of whom that is still to be done."""

    went: int
    left: tuple[FixedWith, ...]


def fixed_with(clinician: Clinician, now: datetime) -> list[FixedWith]:
    """What is ahead of them and not held, of people whom their clinic may see. Two queries."""
    called = dict(open_grants(now).filter(clinic=clinician.clinic).values_list("participant", "called"))
    rows = Appointment.objects.filter(
        clinic=clinician.clinic,
        with_whom=clinician,
        called_off=False,
        on__gte=(now - A_DAY).date(),
        participant__in=called,
    )
    rows = rows.select_related("participant__standing").order_by("on", "at")
    ahead = (row for row in rows if row.on >= clock.day_in(row.participant.zone, now))
    return [FixedWith(row, called[row.participant_id]) for row in ahead if is_still_to_hold(row)]


def hand_over(fixed: Iterable[FixedWith], to: Clinician | None, now: datetime) -> None:
    """Day and hour stay; whom it is with changes. `to` None: the clinic, and nobody by name."""
    rows = Appointment.objects.filter(pk__in=[each.row.pk for each in fixed])
    rows.update(with_whom=to, sequence=F("sequence") + 1, revised=now)


def mail_the_change(fixed: Iterable[FixedWith], asks: Clinician, now: datetime) -> Mailed:
    """Tell those who were invited by mail; after the change is kept, and outside every transaction.

    Where the mail server does not answer, the others are not tried: their contacts say what they have.
    """
    invited = [each for each in fixed if each.row.is_invited and each.row.at]
    left, goes = list[FixedWith](), True
    for each in invited:
        came = mail_it(each.row.pk, asks, now) if goes else "failed"
        goes = goes and came not in GOES_NOWHERE
        if came not in WENT:
            left.append(each)
    return Mailed(len(invited) - len(left), tuple(left))
