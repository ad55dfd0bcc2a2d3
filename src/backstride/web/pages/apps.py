"""The app of pages."""

from __future__ import annotations

from django.apps import AppConfig


class Pages(AppConfig):
    """What every page shares."""

    name = "backstride.web.pages"
    label = "pages"
