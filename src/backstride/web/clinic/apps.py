"""The app of the clinic."""

from __future__ import annotations

from django.apps import AppConfig


class Clinic(AppConfig):
    """Who works at a clinic, and what people let it see."""

    name = "backstride.web.clinic"
    label = "clinic"

    def ready(self) -> None:
        """Who leaves takes along what would let them in again."""
        from backstride.web.clinic import leaving  # noqa: F401, PLC0415 - only now are there models
