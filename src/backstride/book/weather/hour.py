"""What the rules about weather are told: an hour of a forecast, and about whom."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class HourOfWeather(NamedTuple):
    """An hour as it is forecast. None: not known, which is never taken for fine."""

    at: datetime
    """When it begins, in the person's own zone."""
    temperature_c: float | None = None
    """Air in the shade, degrees Celsius."""
    humidity_pct: float | None = None
    """Relative humidity, percent."""
    wind_kmh: float | None = None
    gusts_kmh: float | None = None
    rain_mm: float | None = None
    """Precipitation in this hour, melted (mm)."""
    wet_24h_mm: float | None = None
    """The same in the last 24 hours up to its end."""
    snow_cm: float | None = None
    """Snow on the ground."""
    code: int | None = None
    """WMO weather code (table 4677)."""
    us_aqi: float | None = None
    daylight: bool | None = None


class About(NamedTuple):
    """About whom: what makes somebody more sensitive to weather. None: not told, and taken for yes."""

    age: int | None
    """In years."""
    runs: bool
    """Whether the session asks for running."""
    heart_or_lungs: bool | None
    unsteady: bool | None
    """Unsteady on their feet, fell in the past year, or sees badly."""
