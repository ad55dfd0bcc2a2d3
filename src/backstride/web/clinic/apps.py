"""The app of the clinic."""

from __future__ import annotations

from django.apps import AppConfig


class Clinic(AppConfig):
    """Who works at a clinic, and what people let it see."""

    name = "backstride.web.clinic"
    label = "clinic"
