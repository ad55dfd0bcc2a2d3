"""Reading an answer strictly: the asked place and units, whole hours, every number possible; or not at all.

A value may be missing (null); a wrong one makes all of it useless: nobody knows what else is wrong then.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from backstride.web.weather.spot import Spot

HOUR_S = 3600
MOST_HOURS = 24 * 8
FIRST, LAST = 946_684_800, 4_102_444_800
"""The years 2000 to 2100, in seconds of Unix time."""


class Wanted(NamedTuple):
    """The unit that a value must be told in, and the least and most it can be."""

    unit: str
    least: float
    most: float


FORECAST: Mapping[str, Wanted] = {
    "temperature_2m": Wanted("°C", -95, 65),
    "relative_humidity_2m": Wanted("%", 0, 100),
    "precipitation": Wanted("mm", 0, 500),
    "snow_depth": Wanted("m", 0, 30),
    "weather_code": Wanted("wmo code", 0, 99),
    "wind_speed_10m": Wanted("km/h", 0, 450),
    "wind_gusts_10m": Wanted("km/h", 0, 500),
    "is_day": Wanted("", 0, 1),
}
AIR: Mapping[str, Wanted] = {"us_aqi": Wanted("USAQI", 0, 2000)}

Column = tuple[float | None, ...]


class Answer(NamedTuple):
    """What was told: when each hour begins (Unix time, seconds), and a column for each value."""

    times: tuple[int, ...]
    columns: Mapping[str, Column]


class BadAnswer(ValueError):
    """It is not what was asked for; the text says where it is wrong."""


def read_answer(body: bytes, spot: Spot, wanted: Mapping[str, Wanted]) -> Answer:
    """The answer for a spot. Raises BadAnswer."""
    told = _json(body)
    if not spot.is_near(_number(told, "latitude", -90, 90), _number(told, "longitude", -180, 180)):
        raise BadAnswer("it is about another place")
    units, hourly = (_table(told, name) for name in ("hourly_units", "hourly"))
    if units.get("time") != "unixtime":
        raise BadAnswer("the unit of time is another one")
    times = _times(hourly.get("time"))
    return Answer(times, {name: _column(name, each, units, hourly, times) for name, each in wanted.items()})


def _json(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadAnswer(f"no JSON: {error}") from error
    if not isinstance(told, dict):
        raise BadAnswer("not an object")
    return told


def _no_number(word: str) -> NoReturn:
    raise BadAnswer(f"{word} is no number")


def _table(told: dict[str, Any], name: str) -> dict[str, Any]:
    table = told.get(name)
    if not isinstance(table, dict):
        raise BadAnswer(f"{name} is missing")
    return table


def _number(told: Mapping[str, Any], name: str, least: float, most: float) -> float:
    return _possible(told.get(name), name, least, most)


def _possible(value: object, name: str, least: float, most: float) -> float:
    """A number within bounds, which infinity and what is no number are not."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
        raise BadAnswer(f"{name} is out of bounds or no number")
    return float(value)


def _times(told: object) -> tuple[int, ...]:
    """Whole hours, one after the other."""
    if not isinstance(told, list) or not 0 < len(told) <= MOST_HOURS:
        raise BadAnswer("time is no list of hours")
    times = tuple(int(_possible(each, "time", FIRST, LAST)) for each in told)
    if times != tuple(range(times[0], times[0] + HOUR_S * len(times), HOUR_S)) or list(times) != told:
        raise BadAnswer("the hours do not follow each other")
    return times


def _column(
    name: str, wanted: Wanted, units: dict[str, Any], hourly: dict[str, Any], times: tuple[int, ...]
) -> Column:
    if units.get(name) != wanted.unit:
        raise BadAnswer(f"the unit of {name} is another one")
    told = hourly.get(name)
    if not isinstance(told, list) or len(told) != len(times):
        raise BadAnswer(f"{name} has another length than time")
    return tuple(None if each is None else _possible(each, name, wanted.least, wanted.most) for each in told)
