"""Which time zones there are to choose from: the zone decides somebody's local days."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from zoneinfo import available_timezones

NO_REGION = ("Etc", "posix", "right", "SystemV")


@lru_cache(maxsize=1)
def zones() -> dict[str, tuple[tuple[str, str], ...]]:
    """By part of the world, in order: each time zone and how it is read."""
    found = sorted(each for each in available_timezones() if "/" in each and _region(each) not in NO_REGION)
    named = groupby(found, key=_region)
    return {region: tuple((each, as_read(each)) for each in of) for region, of in named}


def as_read(zone: str) -> str:
    """A time zone (IANA) as people read it."""
    return zone.replace("_", " ")


def _region(zone: str) -> str:
    return zone.partition("/")[0]
