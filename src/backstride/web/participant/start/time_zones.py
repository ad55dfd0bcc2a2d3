"""Which time zones there are to choose from: the zone decides somebody's local days.

One name for each place, as the tables of the tz database list them by country, and UTC. Its older names, as
some browsers still give them, stand beside the name that took their place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple
from zoneinfo import available_timezones

TABLES = files("tzdata") / "zoneinfo"
UTC, OF_UTC = "UTC", "Etc/UTC"
NOBODY_LIVES_THERE = "AQ"
"""Antarctica: of its names those that only repeat another place's clock are left out."""


class Zone(NamedTuple):
    """A time zone to choose: its name (IANA), how it is read, and its other names, parted by spaces."""

    name: str
    says: str
    also: str


@lru_cache(maxsize=1)
def zones() -> dict[str, tuple[Zone, ...]]:
    """By part of the world, in order: each time zone once."""
    known = available_timezones()
    names = {*(each for each in _listed() if each in known), UTC}
    also: dict[str, list[str]] = defaultdict(list)
    for other, name in _links().items():
        if other not in names:
            also[UTC if name == OF_UTC else name].append(other)
    also[UTC].append(OF_UTC)
    found = (Zone(each, as_read(each), " ".join(sorted(also[each]))) for each in sorted(names))
    return {region: tuple(of) for region, of in groupby(found, key=lambda zone: _region(zone.name))}


def as_read(zone: str) -> str:
    """A time zone (IANA) as people read it."""
    return zone.replace("_", " ")


def _region(zone: str) -> str:
    return zone.partition("/")[0]


def _listed() -> Iterator[str]:
    """The names in the table by country."""
    clocks = {zone for _, zone in _rows("zone1970.tab")}
    for country, zone in _rows("zone.tab"):
        if country != NOBODY_LIVES_THERE or zone in clocks:
            yield zone


def _rows(table: str) -> Iterator[tuple[str, str]]:
    """Country and zone of each row."""
    for line in (TABLES / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            yield country, zone


def _links() -> dict[str, str]:
    """What each name that is only another one for the same clock stands for."""
    lines = (TABLES / "tzdata.zi").read_text(encoding="utf-8").splitlines()
    return {other: name for _, name, other in (line.split() for line in lines if line.startswith("L "))}
