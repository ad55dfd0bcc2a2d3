"""What is kept of the weather: forecasts by place, which are nobody's; and who wants one."""

from __future__ import annotations

from django.db import models

from backstride.web.journals.models import Participant


class Forecast(models.Model):
    """The forecast of a place, for everybody there. Nothing in it says who asked."""

    spot = models.CharField(max_length=16, primary_key=True)
    """The rounded place: `40.4,-3.7`."""
    asked = models.DateTimeField(null=True)
    """When the service was asked last, whatever came of it."""
    answered = models.DateTimeField(null=True)
    hours = models.TextField(blank=True)
    """What was answered, as `hours` writes it."""

    def __str__(self) -> str:
        """The place."""
        return f"forecast of {self.spot}"


class Wish(models.Model):
    """That somebody wants the forecast, for which place, and what makes them more sensitive to weather."""

    participant = models.OneToOneField(
        Participant, on_delete=models.CASCADE, primary_key=True, related_name="weather_wish"
    )
    forecast = models.ForeignKey(Forecast, on_delete=models.PROTECT, related_name="wishes")
    heart_or_lungs = models.BooleanField(null=True)
    unsteady = models.BooleanField(null=True)
    """None where it was not told."""

    def __str__(self) -> str:
        """Nothing of what it holds."""
        return f"weather wish of {self.participant_id}"
