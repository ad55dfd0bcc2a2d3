"""The service is asked over real sockets; whatever it does, something or nothing is back in three seconds."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import pytest

from backstride.web.weather.asking import LARGEST, PATIENCE_S, NoAnswer, ask, ask_both
from backstride.web.weather.service import Service
from backstride.web.weather.spot import Spot
from tests.web.weather import recorded
from tests.web.weather.weather_server import (
    AIR,
    FORECAST,
    SLOW_MACHINE_S,
    Speaks,
    WeatherServer,
    drips,
    hangs_up,
    is_cut_off,
    is_endless,
    is_silent,
    says,
    talks_nonsense,
    weather_server,
)

MADRID = Spot(40.4, -3.7)
IMPATIENT_S = 0.4


@pytest.fixture(name="server")
def _server() -> Iterator[WeatherServer]:
    with weather_server() as there:
        yield there


def test_forecast_and_air_are_asked_for_and_come_back_as_they_are(server: WeatherServer) -> None:
    assert ask_both(server.service, MADRID) == (
        recorded.as_body(recorded.forecast()),
        recorded.as_body(recorded.air()),
    )
    assert server.asked == [AIR, FORECAST]


def test_the_rounded_place_is_all_that_is_told_of_anybody(server: WeatherServer) -> None:
    ask_both(server.service, MADRID)
    for heard, asked in zip(server.heard, server.questions, strict=True):
        assert (asked["latitude"], asked["longitude"]) == (["40.4"], ["-3.7"])
        assert "User-Agent: Backstride/" in heard
        assert "cookie" not in heard.lower()
        told = {line.partition(":")[0].lower() for line in heard.split("\r\n")[1:] if line}
        assert told == {"accept-encoding", "host", "user-agent", "accept", "connection"}


def test_units_and_time_are_asked_for_by_name(server: WeatherServer) -> None:
    ask_both(server.service, MADRID)
    (asked,) = (each for each in server.questions if "us_aqi" not in each["hourly"])
    assert asked["temperature_unit"] == ["celsius"]
    assert asked["wind_speed_unit"] == ["kmh"]
    assert asked["timeformat"] == ["unixtime"]
    assert "snow_depth" in asked["hourly"][0]


@pytest.mark.parametrize(
    "speaks",
    [
        is_silent,
        drips,
        is_cut_off,
        is_endless,
        talks_nonsense,
        hangs_up,
        says(b"{}", "500 Internal Server Error"),
        says(b"{}", "404 Not Found"),
        says(b"", "204 No Content"),
        says(b'{"error":true,"reason":"Too many"}', "429 Too Many Requests"),
    ],
    ids=lambda speaks: getattr(speaks, "__name__", "says"),
)
def test_whatever_it_does_nothing_comes_back_and_soon(server: WeatherServer, speaks: Speaks) -> None:
    server.turns(speaks)
    began = time.monotonic()
    assert ask_both(server.service, MADRID, IMPATIENT_S) == (None, None)
    assert time.monotonic() - began < IMPATIENT_S + SLOW_MACHINE_S


def test_it_waits_three_seconds_at_most_for_both_together(server: WeatherServer) -> None:
    assert PATIENCE_S <= 3
    server.turns(is_silent)
    began = time.monotonic()
    assert ask_both(server.service, MADRID) == (None, None)
    assert PATIENCE_S <= time.monotonic() - began + 0.1 < PATIENCE_S + SLOW_MACHINE_S


def test_where_only_the_air_keeps_silent_the_forecast_comes(server: WeatherServer) -> None:
    server.speaks[AIR] = is_silent
    forecast, air = ask_both(server.service, MADRID, IMPATIENT_S)
    assert forecast is not None
    assert air is None


def test_nobody_there_is_no_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    gone = Service(f"http://127.0.0.1:{port}/a", f"http://127.0.0.1:{port}/b")
    assert ask_both(gone, MADRID, IMPATIENT_S) == (None, None)
    nameless = Service("http://nobody.invalid/a", "http://nobody.invalid/b")
    assert ask_both(nameless, MADRID, IMPATIENT_S) == (None, None)


def test_sent_elsewhere_it_does_not_go(server: WeatherServer) -> None:
    with weather_server() as elsewhere:
        there = f"Location: {elsewhere.service.forecast}"
        server.turns(says(b"", "302 Found", there))
        assert ask_both(server.service, MADRID, IMPATIENT_S) == (None, None)
        server.turns(says(b"", "308 Permanent Redirect", there))
        assert ask_both(server.service, MADRID, IMPATIENT_S) == (None, None)
        assert elsewhere.heard == []


def test_one_byte_too_many_is_too_many(server: WeatherServer) -> None:
    server.turns(says(b"x" * LARGEST))
    assert len(ask(server.service.forecast)) == LARGEST
    server.turns(says(b"x" * (LARGEST + 1)))
    with pytest.raises(NoAnswer, match="too large"):
        ask(server.service.forecast)
