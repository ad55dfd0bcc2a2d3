"""The app of the clinics' own programmes."""

from __future__ import annotations

from django.apps import AppConfig


class OwnProgrammes(AppConfig):
    """What clinics write themselves."""

    name = "backstride.web.own_programmes"
    label = "own_programmes"
