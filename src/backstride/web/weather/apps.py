"""The app of the forecast."""

from __future__ import annotations

from django.apps import AppConfig


class Weather(AppConfig):
    """Places, their forecasts, and who wants one."""

    name = "backstride.web.weather"
    label = "weather"
