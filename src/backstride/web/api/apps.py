"""The app of the API."""

from __future__ import annotations

from django.apps import AppConfig


class Api(AppConfig):
    """Personal tokens, and the addresses under `/api/`."""

    name = "backstride.web.api"
    label = "api"
