"""The app of journals."""

from __future__ import annotations

from django.apps import AppConfig


class Journals(AppConfig):
    """Participants, their entries, their standing."""

    name = "backstride.web.journals"
    label = "journals"
