"""Days and hours of contacts: which are moved or fixed, moving one, calling one off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import Appointment
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import settle

CHANGES = ("on", "at", "with_whom", "called_off", "sequence", "revised")
"""What a change writes: what came of a mail meanwhile stays."""


class Whose(NamedTuple):
    """A contact of somebody's present course with a clinic. `since`: the day of the enrolment."""

    participant: Participant
    clinic: Clinic
    contact: str
    since: date


class When(NamedTuple):
    """A local day, an hour of it where one is fixed, and with whom."""

    on: date
    at: time | None
    with_whom: Clinician | None


def appointments_of(participant: Participant, clinic: Clinic, since: date) -> dict[str, Appointment]:
    """Those of a course, by the name of their contact, also those called off."""
    rows = Appointment.objects.filter(participant=participant, clinic=clinic, since=since)
    found = {row.contact: row for row in rows.select_related("with_whom", "organizer__user")}
    for row in found.values():
        row.participant = participant
    return found


def days_of(appointments: Collection[Appointment]) -> dict[str, date]:
    """The days that hold, by the name of the contact."""
    return {each.contact: each.on for each in appointments if not each.called_off}


def moved_days(clinic: Clinic, people: Collection[UUID]) -> dict[UUID, dict[str, date]]:
    """The same for many people, of the newest course of each that was moved in: one query."""
    rows: QuerySet[Appointment] = Appointment.objects.filter(clinic=clinic, participant__in=people)
    found: defaultdict[UUID, dict[str, date]] = defaultdict(dict)
    newest: dict[UUID, date] = {}
    for row in rows.order_by("since"):
        if newest.get(row.participant_id) != row.since:
            newest[row.participant_id], found[row.participant_id] = row.since, {}
        if not row.called_off:
            found[row.participant_id][row.contact] = row.on
    return dict(found)


def fix(whose: Whose, when: When, now: datetime) -> Appointment:
    """Move a contact to a day, with or without an hour. The same again changes nothing."""
    with transaction.atomic():
        row = _locked(whose)
        if row is None:
            row = Appointment.objects.create(**whose._asdict(), **when._asdict(), revised=now)
        elif row.called_off or (row.on, row.at, row.with_whom) != when:
            row.on, row.at, row.with_whom = when
            row.called_off, row.sequence, row.revised = False, row.sequence + 1, now
            row.save(update_fields=CHANGES)
        _renew(whose.participant, now)
        return row


def call_off(whose: Whose, now: datetime) -> None:
    """The contact is on the programme's own day again, without an hour."""
    with transaction.atomic():
        row = _locked(whose)
        if row and not row.called_off:
            row.called_off, row.sequence, row.revised = True, row.sequence + 1, now
            row.save(update_fields=CHANGES)
            _renew(whose.participant, now)


def _locked(whose: Whose) -> Appointment | None:
    """Whoever comes second in the same moment waits, and finds what the first one did."""
    Participant.objects.select_for_update().get(pk=whose.participant.pk)
    return Appointment.objects.filter(**whose._asdict()).select_related("with_whom").first()


def _renew(participant: Participant, now: datetime) -> None:
    """The standing, made anew: a clinic's list orders people by when their contacts are due."""
    settle(participant, list(entries_of(participant.pk)), now)
