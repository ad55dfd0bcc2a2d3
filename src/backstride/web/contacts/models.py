"""What a clinic keeps of its contacts. What was agreed lies in the journal, where the person reads it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.db import models

from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.journals.models import Participant

TASK_LETTERS, NOTE_LETTERS = 300, 4_000


class Appointment(models.Model):
    """A contact's day where a clinic moved it, and its hour where one is fixed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="appointments")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="appointments")
    contact = models.CharField(max_length=80)
    """As `contact_held` names it."""
    since = models.DateField()
    """The day of the enrolment that it belongs to: a new course begins with its own days."""
    on = models.DateField()
    at = models.TimeField(null=True)
    """The person's local time; None while only the day is fixed."""
    with_whom = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    called_off = models.BooleanField(default=False)
    sequence = models.PositiveIntegerField(default=0)
    """How often it was changed: a calendar follows the highest."""
    revised = models.DateTimeField()

    class Meta:
        """One for each contact of a course."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["participant", "clinic", "contact", "since"], name="one_appointment_a_contact"
            )
        ]

    def __str__(self) -> str:
        """Which contact; no name."""
        return f"appointment for {self.contact}"

    @property
    def is_fixed(self) -> bool:
        """Whether day and hour are fixed."""
        return self.at is not None and not self.called_off

    def starts(self, zone: str) -> datetime | None:
        """The moment at which it begins where the person is (IANA zone); None without an hour."""
        return datetime.combine(self.on, self.at, tzinfo=ZoneInfo(zone)) if self.at else None


class Task(models.Model):
    """Something that the clinic wants to do about somebody; seen by its clinicians only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="clinic_tasks")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(max_length=TASK_LETTERS)
    due = models.DateField(null=True)
    by = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField()
    done = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """The open ones are asked for."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["clinic", "done"])]

    def __str__(self) -> str:
        """Nothing of what it says."""
        return f"task {self.pk}"


class PrivateNote(models.Model):
    """What clinicians of one clinic note among themselves. Added, never edited: a correction is a new one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="private_notes")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="private_notes")
    by = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(max_length=NOTE_LETTERS)
    made = models.DateTimeField()

    class Meta:
        """The newest first."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["participant", "clinic", "-made"])]

    def __str__(self) -> str:
        """Nothing of what it says."""
        return f"private note {self.pk}"
