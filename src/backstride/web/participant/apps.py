"""The app of participant."""

from __future__ import annotations

from django.apps import AppConfig


class ParticipantPages(AppConfig):
    """The pages of a participant."""

    name = "backstride.web.participant"
    label = "participant"
