"""From what was answered to hours: kept as text, and read again in a person's own zone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from backstride.book.weather.hour import HourOfWeather
from backstride.web.weather.reading import Answer, Column

A_DAY = 24
CM_IN_A_METRE = 100
NAMES = {
    "temperature_c": "temperature_2m",
    "humidity_pct": "relative_humidity_2m",
    "wind_kmh": "wind_speed_10m",
    "gusts_kmh": "wind_gusts_10m",
    "rain_mm": "precipitation",
    "us_aqi": "us_aqi",
}


def as_text(forecast: Answer, air: Answer | None) -> str:
    """As it is kept: the columns of the forecast, with the air where that was answered too."""
    aqi = dict(zip(air.times, air.columns["us_aqi"], strict=True)) if air else {}
    columns = {**forecast.columns, "us_aqi": tuple(aqi.get(each) for each in forecast.times)}
    return json.dumps({"times": forecast.times, "columns": columns}, separators=(",", ":"))


def hours_of(text: str, zone: str) -> list[HourOfWeather]:
    """The hours of a kept text, oldest first; none for an empty one. `zone`: IANA."""
    if not text:
        return []
    told = json.loads(text)
    return [_hour(told["columns"], number, at, zone) for number, at in enumerate(told["times"])]


def _hour(columns: Mapping[str, Column], number: int, at: int, zone: str) -> HourOfWeather:
    told: dict[str, Any] = {name: columns[column][number] for name, column in NAMES.items()}
    code, snow, light = (columns[name][number] for name in ("weather_code", "snow_depth", "is_day"))
    return HourOfWeather(
        at=datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone)),
        wet_24h_mm=_wet(columns["precipitation"], number),
        snow_cm=None if snow is None else snow * CM_IN_A_METRE,
        code=None if code is None else int(code),
        daylight=None if light is None else bool(light),
        **told,
    )


def _wet(rain: Column, number: int) -> float | None:
    """What fell in the 24 hours that end with this one: precipitation is told for the hour before its time.

    One more hour is counted, so that what falls while somebody walks is in it. Unknown where one hour is.
    """
    first = number - A_DAY + 1
    hours = rain[max(first, 0) : number + 2]
    if first < 0 or None in hours:
        return None
    return sum(hour for hour in hours if hour is not None)
