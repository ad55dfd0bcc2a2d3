"""What is kept of a calendar: the hour, the language, what it told last; and its secret addresses."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from backstride.handouts.calendar.events import USUAL_TIME
from backstride.web.journals.models import Participant


class Calendar(models.Model):
    """Somebody's calendar, as a file and at an address alike."""

    participant = models.OneToOneField(Participant, on_delete=models.CASCADE, primary_key=True)
    at = models.TimeField(default=USUAL_TIME)
    """The local time of day at which sessions begin."""
    rings = models.BooleanField(default=False)
    """Whether the calendar rings when a session begins: only where the person ticked it."""
    language = models.CharField(max_length=8)
    told = models.TextField(default="[]")
    """The events as they were told last (`told`): the next telling follows them."""

    def __str__(self) -> str:
        """Nothing of what it holds."""
        return f"calendar of {self.participant_id}"


class Address(models.Model):
    """A secret address of a calendar. The secret itself is not here (`addresses`)."""

    digest = models.CharField(max_length=64, primary_key=True)
    """SHA-256 of the secret: the address is found by it."""
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    seed = models.CharField(max_length=64, blank=True)
    """32 random bytes; with the instance's key they give the secret again. Empty once it has ended."""
    made = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        """One address at a time."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["participant"], condition=models.Q(ended=None), name="one_open_address"
            )
        ]

    def __str__(self) -> str:
        """Without its secret."""
        return f"calendar address of {self.participant_id}"
