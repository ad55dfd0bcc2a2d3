"""What is kept of a clinic's own programmes. The text is kept as every version's is, and never changes."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.journals.models import ProgrammeVersion
from backstride.web.own_programmes.named import short_name

DOUBTED_SINCE = "doubted_since"
"""Under what a finding keeps the moment since when its version is not known to hold every law."""
CAME_TO_NOTHING = "came_to_nothing"
"""Under what a finding that counts on keeps the moment of a later check that found nothing."""


class OwnVersion(models.Model):
    """One version of a programme that a clinic wrote. It outlives the clinic: journals name it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kept = models.OneToOneField(ProgrammeVersion, on_delete=models.PROTECT, related_name="own")
    """Its id, version, text and digest, and whether it holds the laws."""
    clinic = models.ForeignKey(Clinic, on_delete=models.SET_NULL, null=True, related_name="programmes")
    by = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    programme = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    """From 0; the version is 1.<number>.0."""
    names = models.JSONField()
    """What it is called, by language."""
    made = models.DateTimeField()
    running_since = models.DateTimeField(null=True)
    """When the check began that is running; None where none is."""
    found = models.JSONField(null=True)
    """What the check found, as `book/check_report` tells it; `doubted_since`, where a law may break; and
    `came_to_nothing`, where a later check found nothing."""
    checked_by = models.CharField(max_length=64, blank=True, default="")
    """The rules version (`web/journals/rules_version`) by which it was checked; empty where it never was."""
    withdrawn = models.CharField(max_length=1_000, blank=True)
    """Why it must not be followed any more; empty while it may."""
    withdrawn_at = models.DateTimeField(null=True)
    """Since when; None while it may be followed, and where it was withdrawn before this was kept."""

    class Meta:
        """A number is given once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["programme", "number"], name="one_own_version_a_number")
        ]

    def __str__(self) -> str:
        """Its id and version."""
        return str(self.kept)

    @property
    def short(self) -> str:
        """The short name in its id."""
        return short_name(self.programme)

    @property
    def file_name(self) -> str:
        """What its file is called when somebody keeps it."""
        return f"{self.short}-{self.kept.version}.toml"

    def called(self, lang: str) -> str:
        """Its name in a language."""
        return str(self.names.get(lang, self.short))
