"""A place as far as it is ever kept or sent: degrees with one decimal, which is about 10 km."""

from __future__ import annotations

import math
from typing import NamedTuple

MOST_LATITUDE, MOST_LONGITUDE = 90, 180


class Spot(NamedTuple):
    """Tenths of a degree; north and east count up from 0."""

    latitude: float
    longitude: float

    @property
    def name(self) -> str:
        """Its name: `40.4,-3.7`."""
        return f"{self.latitude:.1f},{self.longitude:.1f}"

    def is_near(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies within a degree of it, as the cells of forecasts do."""
        round_the_world = abs(longitude - self.longitude) % 360
        across = min(round_the_world, 360 - round_the_world)
        return abs(latitude - self.latitude) <= 1 and (across <= 1 or abs(self.latitude) >= MOST_LATITUDE - 1)


def rounded(latitude: float, longitude: float) -> Spot | None:
    """The spot of a point; None where there is no such point."""
    known = math.isfinite(latitude) and math.isfinite(longitude)
    if not known or abs(latitude) > MOST_LATITUDE or abs(longitude) > MOST_LONGITUDE:
        return None
    return Spot(*(round(degrees, 1) + 0.0 for degrees in (latitude, longitude)))


def spot_named(name: str) -> Spot:
    """The spot of that name."""
    latitude, longitude = map(float, name.split(","))
    return Spot(latitude, longitude)
