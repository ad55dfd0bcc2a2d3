"""The app of calendar feeds."""

from __future__ import annotations

from django.apps import AppConfig


class Feeds(AppConfig):
    """Calendars and their addresses."""

    name = "backstride.web.feeds"
    label = "feeds"
