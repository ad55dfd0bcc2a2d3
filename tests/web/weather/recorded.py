"""Answers in the shape that Open-Meteo documents. They are synthetic: written for tests, recorded nowhere."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

HOURS = 96
UNITS = {
    "time": "unixtime",
    "temperature_2m": "°C",
    "relative_humidity_2m": "%",
    "precipitation": "mm",
    "snow_depth": "m",
    "weather_code": "wmo code",
    "wind_speed_10m": "km/h",
    "wind_gusts_10m": "km/h",
    "is_day": "",
}
CALM = {
    "temperature_2m": 14.2,
    "relative_humidity_2m": 55,
    "precipitation": 0.0,
    "snow_depth": 0.0,
    "weather_code": 1,
    "wind_speed_10m": 9.4,
    "wind_gusts_10m": 18.7,
    "is_day": 1,
}
FIRST = datetime(2026, 1, 4, tzinfo=UTC)
"""A day before the day of most tests, as `past_days=1` asks for."""
MADRID = (40.4, -3.7)


def forecast(
    at: tuple[float, float] = MADRID, hours: dict[int, dict[str, Any]] | None = None, **all_day: Any
) -> Any:
    """A forecast of calm days; `all_day`: another value for every hour, `hours`: for some, by number."""
    columns = {name: [all_day.get(name, value)] * HOURS for name, value in CALM.items()}
    for number, other in (hours or {}).items():
        for name, value in other.items():
            columns[name][number] = value
    return _answer(at, UNITS, columns)


def air(at: tuple[float, float] = MADRID, us_aqi: float | None = 31) -> Any:
    """The air, all day alike."""
    return _answer(at, {"time": "unixtime", "us_aqi": "USAQI"}, {"us_aqi": [us_aqi] * HOURS})


def _answer(at: tuple[float, float], units: dict[str, str], columns: dict[str, list[Any]]) -> dict[str, Any]:
    times = [int((FIRST + timedelta(hours=number)).timestamp()) for number in range(HOURS)]
    return {
        "latitude": at[0] + 0.02,
        "longitude": at[1] - 0.03,
        "generationtime_ms": 0.11,
        "utc_offset_seconds": 0,
        "timezone": "GMT",
        "timezone_abbreviation": "GMT",
        "elevation": 664.0,
        "hourly_units": dict(units),
        "hourly": {"time": times, **columns},
    }


def as_body(answer: Any) -> bytes:
    """As it comes over the wire."""
    return json.dumps(answer, ensure_ascii=False).encode()
