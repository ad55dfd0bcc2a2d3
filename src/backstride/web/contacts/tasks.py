"""Follow-up tasks: about one person, and those of a clinic about everybody who still lets it see them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, QuerySet

from backstride.web.clinic.granting import open_grants
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.models import Task
from backstride.web.journals.models import Participant

MOST_DONE = 10
"""How many that are done a page shows, the newest first."""


class Due(NamedTuple):
    """An open task, and by which name the clinic knows whom it is about."""

    task: Task
    called: str
    zone: str


def open_tasks(participant: Participant, clinic: Clinic) -> QuerySet[Task]:
    """About one person, the first due first; those without a day come last."""
    about = Task.objects.filter(participant=participant, clinic=clinic, done=None)
    return about.select_related("by").order_by(F("due").asc(nulls_last=True), "made")


def done_tasks(participant: Participant, clinic: Clinic) -> QuerySet[Task]:
    """About one person, the last done first."""
    about = Task.objects.filter(participant=participant, clinic=clinic).exclude(done=None)
    return about.select_related("done_by").order_by("-done")[:MOST_DONE]


def tasks_of(clinic: Clinic, now: datetime) -> list[Due]:
    """All that are open, the first due first. Who lets the clinic see nothing any more is on no list."""
    grants = open_grants(now).filter(clinic=clinic).select_related("participant")
    known = {each.participant_id: each for each in grants.only("called", "participant__zone", "clinic")}
    rows = Task.objects.filter(clinic=clinic, done=None, participant__in=known).select_related("by")
    in_order = rows.order_by(F("due").asc(nulls_last=True), "made")
    return [
        Due(row, known[row.participant_id].called, known[row.participant_id].participant.zone)
        for row in in_order
    ]


def count_of_ended(clinic: Clinic, now: datetime) -> int:
    """How many are open about people who let the clinic see nothing any more."""
    sees = open_grants(now).filter(clinic=clinic).values("participant")
    return Task.objects.filter(clinic=clinic, done=None).exclude(participant__in=sees).count()


def settle_task(clinician: Clinician, participant: Participant, task: UUID, now: datetime | None) -> bool:
    """Done at a moment, or (None) not done after all. Whether there is such a task."""
    rows = Task.objects.filter(pk=task, participant=participant, clinic=clinician.clinic)
    return bool(rows.update(done=now, done_by=clinician if now else None))
