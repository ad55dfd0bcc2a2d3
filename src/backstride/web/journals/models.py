"""What is kept: participants, their entries, where each stands, and the programmes they were on."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Participant(models.Model):
    """A person with a journal. The zone decides their local days."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="participant"
    )
    zone = models.CharField(max_length=80)
    language = models.CharField(max_length=8)
    place = models.CharField(max_length=80, blank=True)
    """Where the local emergency number is looked up: a country code, or empty when not told."""

    def __str__(self) -> str:
        """No name: there is none here."""
        return f"participant {self.pk}"


class Entry(models.Model):
    """One fact as it was told: added, never changed. `payload` is the whole line of the journal."""

    id = models.UUIDField(primary_key=True, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="entries")
    seq = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    at = models.DateTimeField()
    local_day = models.DateField()
    by = models.CharField(max_length=20)
    who = models.CharField(max_length=200, blank=True)
    replaces = models.UUIDField(null=True)
    payload = models.TextField()
    recorded = models.DateTimeField(null=True)
    received = models.DateTimeField()

    class Meta:
        """In the order in which they came; pages ask for the few of one kind."""

        ordering: ClassVar[list[str]] = ["participant", "seq"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["participant", "seq"], name="one_entry_a_number")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["participant", "kind"])]

    def __str__(self) -> str:
        """The kind and the number, nothing that was said."""
        return f"{self.kind} {self.seq}"


class ProgrammeVersion(models.Model):
    """A programme as somebody was on it: the file's own text, so that nothing is ever rewritten."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    programme = models.CharField(max_length=80)
    version = models.CharField(max_length=40)
    text = models.TextField()
    holds_laws = models.BooleanField(null=True)
    """None where nobody has checked."""

    def __str__(self) -> str:
        """Its id and version."""
        return f"{self.programme} {self.version}"


class Standing(models.Model):
    """Where somebody stands: the course's summary, made anew when an entry comes or `good_until` passes."""

    participant = models.OneToOneField(Participant, on_delete=models.CASCADE, primary_key=True)
    last_seq = models.PositiveIntegerField()
    programme = models.ForeignKey(ProgrammeVersion, on_delete=models.PROTECT)
    rules_version = models.CharField(max_length=64)
    on = models.DateField()
    mode = models.CharField(max_length=20)
    stage = models.PositiveSmallIntegerField(null=True)
    action = models.CharField(max_length=20)
    next_day = models.DateField(null=True)
    attention = models.CharField(max_length=20, blank=True)
    """The urgency of the most urgent thing that a person must see; empty where there is none."""
    good_until = models.DateField(null=True)
    course = models.TextField()
    """The decision and the week it stands in, as `kept` writes them."""
    needs_since = models.DateField(null=True)
    """Since when the most urgent thing waits to be seen."""
    quiet_from = models.DateField(null=True)
    """The first day on which silence is remarked, if nothing is told until then."""
    places = models.TextField(default="")
    """The place on a clinic's list, day by day, as `order` writes it."""
    glance = models.TextField(default="")
    """What a clinician's list shows, as `glance` writes it."""
    prescribed = models.CharField(max_length=64, blank=True)
    """The digest of what was prescribed last."""

    class Meta:
        """Lists ask for what is due and what needs somebody."""

        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["attention"]),
            models.Index(fields=["good_until"]),
        ]

    def __str__(self) -> str:
        """The mode and the stage."""
        return f"{self.mode} {self.stage or ''}".strip()


class Tombstone(models.Model):
    """That a journal was erased: when, and how long it was. Nothing leads from here to a person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    """Random, and used nowhere else."""
    erased_on = models.DateField()
    """The day, in UTC: a local day would tell where somebody lived."""
    entries = models.PositiveIntegerField()

    def __str__(self) -> str:
        """The day."""
        return f"erased on {self.erased_on}"
