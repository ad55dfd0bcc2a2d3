"""A city for each time zone, to choose a place by: from the file of the time zone database, looked up here.

It lies in the package `tzdata`, is in the public domain, and tells where each zone's city is, to the minute.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from backstride.web.weather.spot import Spot, rounded


class City(NamedTuple):
    """A city, with the zone that it stands for (IANA)."""

    zone: str
    name: str
    spot: Spot


@lru_cache(maxsize=1)
def cities() -> dict[str, City]:
    """By the name of their zone, sorted."""
    told = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="ascii")
    rows = (line.split("\t") for line in told.splitlines() if line and not line.startswith("#"))
    found = {zone: _city(coordinates, zone) for _, coordinates, zone, *_ in rows}
    return dict(sorted(found.items()))


def by_region() -> dict[str, list[City]]:
    """By part of the world, to be listed."""
    named = groupby(cities().values(), key=lambda city: city.zone.partition("/")[0])
    return {region: list(each) for region, each in named}


def spot_of_city(zone: str) -> Spot | None:
    """Where a city is; None for one that is not listed."""
    city = cities().get(zone)
    return city and city.spot


def _city(coordinates: str, zone: str) -> City:
    """`+404-00341`: 40°04' north, 3°41' west; longer ones have seconds as well."""
    split = max(coordinates.rfind("+"), coordinates.rfind("-"))
    spot = rounded(_degrees(coordinates[:split], 2), _degrees(coordinates[split:], 3))
    if spot is None:
        raise ValueError(f"{zone} lies nowhere: {coordinates}")
    return City(zone, zone.partition("/")[2].replace("_", " ").replace("/", ", "), spot)


def _degrees(told: str, digits: int) -> float:
    sign = -1 if told[0] == "-" else 1
    whole, minutes, seconds = told[1 : digits + 1], told[digits + 1 : digits + 3], told[digits + 3 :]
    return sign * (int(whole) + int(minutes) / 60 + int(seconds or 0) / 3600)
