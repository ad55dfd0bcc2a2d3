"""What is kept of a personal token: never the token itself."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

LONGEST_NAME = 80


class PersonalToken(models.Model):
    """A key that somebody made for a program of theirs. Only a digest of it is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=LONGEST_NAME)
    made = models.DateTimeField()
    last_used = models.DateField(null=True)
    """The local day; the hour is nobody's business."""
    revoked = models.DateTimeField(null=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar[list[str]] = ["-made"]

    def __str__(self) -> str:
        """Neither its name nor its digest: this may end in a log."""
        return f"token {self.pk}"
