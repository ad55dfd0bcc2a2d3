"""An answer is read strictly: a value may be missing, but one that cannot be makes all of it useless."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backstride.web.weather.hours import as_text, hours_of
from backstride.web.weather.reading import AIR, FORECAST, BadAnswer, read_answer
from backstride.web.weather.spot import Spot
from tests.web.weather import recorded

MADRID = Spot(40.4, -3.7)
Breaks = Callable[[dict[str, Any]], object]


def read(told: Any) -> Any:
    return read_answer(recorded.as_body(told), MADRID, FORECAST)


def test_a_good_answer_is_read_whole() -> None:
    answer = read(recorded.forecast())
    assert len(answer.times) == recorded.HOURS
    assert set(answer.columns) == set(FORECAST)
    assert answer.columns["temperature_2m"][0] == 14.2


def test_what_is_missing_stays_missing() -> None:
    answer = read(recorded.forecast(hours={3: {"temperature_2m": None}}))
    assert answer.columns["temperature_2m"][2:5] == (14.2, None, 14.2)


@pytest.mark.parametrize(
    "breaks",
    [
        lambda told: told.update(latitude=52.5),
        lambda told: told.update(longitude="-3.7"),
        lambda told: told.pop("longitude"),
        lambda told: told.update(latitude=True),
        lambda told: told.pop("hourly"),
        lambda told: told.update(hourly=[]),
        lambda told: told.update(hourly_units=None),
        lambda told: told["hourly_units"].update(temperature_2m="°F"),
        lambda told: told["hourly_units"].update(time="iso8601"),
        lambda told: told["hourly_units"].pop("snow_depth"),
        lambda told: told["hourly"].pop("wind_gusts_10m"),
        lambda told: told["hourly"]["time"].pop(),
        lambda told: told["hourly"].update(time=[]),
        lambda told: told["hourly"].update(time="now"),
        lambda told: told["hourly"]["time"].reverse(),
        lambda told: told["hourly"]["time"].__setitem__(5, told["hourly"]["time"][5] + 60),
        lambda told: told["hourly"]["time"].__setitem__(0, "2026-01-04T00:00"),
        lambda told: told["hourly"]["time"].__setitem__(0, 0),
        lambda told: told["hourly"].update(temperature_2m=[14] * 5),
        lambda told: told["hourly"].update(temperature_2m=14),
        lambda told: told["hourly"]["temperature_2m"].__setitem__(0, "14"),
        lambda told: told["hourly"]["temperature_2m"].__setitem__(0, True),
        lambda told: told["hourly"]["temperature_2m"].__setitem__(0, [14]),
        lambda told: told["hourly"]["temperature_2m"].__setitem__(0, 140),
        lambda told: told["hourly"]["relative_humidity_2m"].__setitem__(0, 101),
        lambda told: told["hourly"]["wind_speed_10m"].__setitem__(0, -1),
        lambda told: told["hourly"]["precipitation"].__setitem__(0, float("nan")),
        lambda told: told["hourly"]["precipitation"].__setitem__(0, float("inf")),
        lambda told: told["hourly"]["precipitation"].__setitem__(0, 10**400),
    ],
)
def test_what_cannot_be_makes_all_of_it_useless(breaks: Breaks) -> None:
    told = recorded.forecast()
    breaks(told)
    with pytest.raises(BadAnswer):
        read(told)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"sunny"',
        b"<html>Down for maintenance</html>",
        b"\xff\xfe\x00",
        b'{"latitude": NaN}',
        b"[" * 100_000,
        b'{"error":true,"reason":"Daily limit exceeded"}',
        recorded.as_body(recorded.forecast())[:-200],
    ],
)
def test_garbage_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        read_answer(body, MADRID, FORECAST)


def test_the_place_may_lie_across_the_date_line() -> None:
    fiji = Spot(-17.5, 180.0)
    told = recorded.forecast(at=(-17.5, -179.9))
    assert read_answer(recorded.as_body(told), fiji, FORECAST).times


# -- what becomes of it ------------------------------------------------------------------------


def hours(told: Any, air: Any = None, zone: str = "Europe/Madrid") -> Any:
    """The hours of an answer, kept and read again."""
    of_the_air = read_answer(recorded.as_body(air), MADRID, AIR) if air else None
    return hours_of(as_text(read(told), of_the_air), zone)


def test_hours_are_local_and_whole_through_a_change_of_clocks() -> None:
    found = hours(recorded.forecast())
    assert found[24].at == datetime(2026, 1, 5, 1, tzinfo=ZoneInfo("Europe/Madrid"))
    assert found[24].at.astimezone(UTC) == datetime(2026, 1, 5, tzinfo=UTC)
    kathmandu = hours(recorded.forecast(), zone="Asia/Kathmandu")
    assert f"{kathmandu[0].at:%H:%M}" == "05:45"


def test_snow_comes_in_centimetres_and_the_code_as_a_whole_number() -> None:
    hour = hours(recorded.forecast(snow_depth=0.07, weather_code=71.0))[30]
    assert hour.snow_cm == pytest.approx(7)
    assert hour.code == 71


def test_the_rain_of_a_day_is_added_up_and_unknown_where_an_hour_is() -> None:
    rains = recorded.forecast(hours={10: {"precipitation": 1.5}, 31: {"precipitation": 0.5}})
    found = hours(rains)
    assert found[20].wet_24h_mm is None, "not a whole day is known yet"
    assert found[30].wet_24h_mm == 2.0, "what falls in the coming hour counts as well"
    assert found[60].wet_24h_mm == 0.0
    unknown = hours(recorded.forecast(hours={31: {"precipitation": None}}))
    assert unknown[40].wet_24h_mm is None


def test_without_the_air_the_rest_is_there() -> None:
    assert hours(recorded.forecast())[30].us_aqi is None
    assert hours(recorded.forecast(), recorded.air(us_aqi=42))[30].us_aqi == 42


def test_nothing_kept_is_no_hours() -> None:
    assert hours_of("", "Europe/Madrid") == []
