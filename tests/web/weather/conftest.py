"""What tests of the weather share: a service on this machine, and somebody who wants the forecast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.weather.weather_server import WeatherServer, weather_server

MON = "2026-01-05"
ANSWERS = {"latitude": "40.4168", "longitude": "-3.7038", "heart": "no", "unsteady": "no", "switch": "on"}
"""Somewhere in Madrid, finer than is ever kept."""


@pytest.fixture
def server(settings: Any) -> Iterator[WeatherServer]:
    """A service that this instance asks."""
    with weather_server() as there:
        settings.WEATHER = there.service
        yield there


@pytest.fixture
def walks(ana: Client, tells: Tells, clock: Clock) -> Client:
    """Somebody with a walk today, at ten in the morning."""
    clock.at(f"{MON} 21:00")
    tells(ANA)
    clock.at("2026-01-06 10:00")
    return ana


@pytest.fixture
def wants(walks: Client, server: WeatherServer) -> Client:
    """Somebody who has switched the forecast on."""
    switches_on(walks)
    return walks


def switches_on(browser: Client, **other: str) -> Any:
    """The form sent, answered; what it leads to."""
    form = {**hidden_in(browser.get("/weather/")), **ANSWERS, **other}
    return browser.post("/weather/", form)
