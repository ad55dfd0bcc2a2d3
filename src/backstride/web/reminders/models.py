"""What is kept of reminders: what somebody wishes, where pushes go, what was sent; and a buddy's name."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from django.db import models

from backstride.book.choices.table import chosen_whole
from backstride.web.journals.models import Participant

USUAL_TIME = time(chosen_whole("reminders.usual_hour"))
"""The local time of day at which reminders come where nobody has chosen another one."""


class Wish(models.Model):
    """What somebody wishes to be reminded of, when, and how. Without a row nobody is reminded of anything."""

    participant = models.OneToOneField(Participant, on_delete=models.CASCADE, primary_key=True)
    by_mail = models.BooleanField(default=False)
    by_push = models.BooleanField(default=False)
    at = models.TimeField(default=USUAL_TIME)
    session = models.BooleanField(default=True)
    morning = models.BooleanField(default=False)
    check_in = models.BooleanField(default=False)
    way_back = models.BooleanField(default=True)
    shows_plan = models.BooleanField(default=False)
    """Whether an e-mail repeats when and where the person wants to walk, in their own words."""
    language = models.CharField(max_length=8)
    address = models.EmailField(blank=True)
    confirmed = models.BooleanField(default=False)
    """Whether somebody who reads the mail of that address said that they want it."""
    asked_on = models.DateField(null=True)
    asked_times = models.PositiveSmallIntegerField(default=0)
    """How often the address was asked on that day (UTC)."""
    not_today = models.DateField(null=True)
    """The local day on which nothing more is to come."""

    def __str__(self) -> str:
        """Without an address."""
        return f"wish of {self.participant_id}"


class Device(models.Model):
    """A browser that may show a push: where its maker takes it in, and the keys that seal it."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of the endpoint: one browser belongs to one person at a time."""
    endpoint = models.TextField()
    key = models.CharField(max_length=100)
    secret = models.CharField(max_length=40)
    made = models.DateTimeField()

    def __str__(self) -> str:
        """Without its address."""
        return f"device of {self.participant_id}"


class Sent(models.Model):
    """One message of a local day to one place: claimed before it is sent, so that nobody else sends it."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    to = models.CharField(max_length=40)
    """`mail`, or `push` with the number of the device."""
    things = models.CharField(max_length=80)
    """What it was about, with spaces between."""
    outcome = models.CharField(max_length=12)
    """`claimed` (and perhaps sent), `sent`, `failed` (tried again), `refused`, `unsure`."""
    tries = models.PositiveSmallIntegerField(default=1)
    claimed = models.DateTimeField()

    class Meta:
        """One a day and place."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["participant", "day", "to"], name="one_reminder_a_day_and_place")
        ]

    def __str__(self) -> str:
        """The day and what came of it."""
        return f"{self.day} {self.outcome}"


class Buddy(models.Model):
    """Somebody to tell: a name and perhaps an address, for a message that the person sends themselves."""

    participant = models.OneToOneField(Participant, on_delete=models.CASCADE, primary_key=True)
    name = models.CharField(max_length=80)
    address = models.EmailField(blank=True)

    def __str__(self) -> str:
        """Without a name."""
        return f"buddy of {self.participant_id}"
