"""The app of reminders."""

from __future__ import annotations

from django.apps import AppConfig


class Reminders(AppConfig):
    """Who wants to be reminded, by which way, and what was sent."""

    name = "backstride.web.reminders"
    label = "reminders"

    def ready(self) -> None:
        """Whoever signs out of a browser is no longer reminded there."""
        from backstride.web.reminders import signing_out  # noqa: F401, PLC0415 - it listens
