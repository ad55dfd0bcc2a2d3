"""What a clinic keeps of its contacts. What was agreed lies in the journal, where the person reads it."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from typing import ClassVar, Literal, NamedTuple
from zoneinfo import ZoneInfo

from django.db import models

from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.contacts.mailbox_of import mailbox_of
from backstride.web.journals.models import Participant
from backstride.web.reminders.claimed_mail import SENT, address_digest

TASK_LETTERS, NOTE_LETTERS = 300, 4_000
Mailed = Literal["there", "unsure", "elsewhere", "old"]
"""What somebody has of an appointment in their mail: what stands; perhaps that; that, at an address that is
not their account's any more; something else."""


class Told(NamedTuple):
    """An appointment as somebody knows it: a local day, an hour of it, with whom."""

    on: date
    at: time | None
    with_whom: Clinician | None


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
    organizer = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    """Who mailed it first: answers go to them, and a calendar follows nobody else."""
    mail = models.CharField(max_length=12, blank=True)
    """What came of mailing it last: `claimed` (and perhaps sent), `sent`, `failed`, `refused`, `unsure`."""
    claimed = models.DateTimeField(null=True)
    """When that was tried."""
    mailed = models.DateTimeField(null=True)
    """When they were mailed last, as far as is known: this and the next two are of what may have arrived."""
    mailed_sequence = models.PositiveIntegerField(null=True)
    """The change that the person was mailed last; None where they were mailed none."""
    mailed_to = models.CharField(max_length=24, blank=True)
    """A digest of the address that it went to."""
    mailed_on = models.DateField(null=True)
    """The day that they were invited for, as the mail named it; None once its calling-off was mailed."""
    mailed_at = models.TimeField(null=True)
    mailed_with = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")

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

    @property
    def is_invited(self) -> bool:
        """Whether the person may have an invitation in their mail."""
        return self.mailed_on is not None

    @property
    def in_their_mail(self) -> Mailed:
        """How what they were mailed last goes with what stands."""
        if self.mailed_sequence != self.sequence:
            return "old"
        if self.is_at_another_address:
            return "elsewhere"
        return "there" if self.mail == SENT else "unsure"

    @property
    def is_at_another_address(self) -> bool:
        """Whether what was mailed last went to an address that is not theirs now."""
        return self.mailed_to != address_digest(mailbox_of(self.participant))

    @property
    def whom(self) -> Clinician | None:
        """With whom it is; None where that is open, or where they do not work there any more."""
        return self.with_whom if self.with_whom and self.with_whom.ended is None else None

    @property
    def answers_to(self) -> Clinician | None:
        """Who goes on asking: a calendar takes a change from nobody else. None once they have left."""
        first = self.organizer
        return first if first and first.ended is None and first.user.is_active else None

    @property
    def told(self) -> Told:
        """As it stands; where it does not any more, as they were invited to it, by mail."""
        if self.mailed_on is None or self.is_fixed:
            return Told(self.on, self.at, self.whom)
        return Told(self.mailed_on, self.mailed_at, self.mailed_with)

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
