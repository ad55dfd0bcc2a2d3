"""The app of participant."""

from __future__ import annotations

from django.apps import AppConfig


class ParticipantPages(AppConfig):
    """The pages of a participant."""

    name = "backstride.web.participant"
    label = "participant"

    def ready(self) -> None:
        """Listen for who signs in."""
        from backstride.web.participant import visit  # noqa: F401, PLC0415 - models are there only now
