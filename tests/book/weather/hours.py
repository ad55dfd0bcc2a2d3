"""Hours of weather that tests begin with."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from backstride.book.weather.hour import About, HourOfWeather

MADRID = ZoneInfo("Europe/Madrid")
AT_SIX = datetime(2026, 1, 5, 18, tzinfo=MADRID)

YOUNG = About(age=40, runs=False, heart_or_lungs=False, unsteady=False)
RUNS = YOUNG._replace(runs=True)
OLD = YOUNG._replace(age=70)
ANYBODY = tuple(
    About(age, runs, heart, unsteady)
    for age in (40, 64, 65, None)
    for runs in (False, True)
    for heart in (False, True, None)
    for unsteady in (False, True, None)
)


def fine(at: datetime = AT_SIX, **other: Any) -> HourOfWeather:
    """A fine spring hour of which everything is known; with something changed."""
    calm = HourOfWeather(
        at=at,
        temperature_c=16,
        humidity_pct=50,
        wind_kmh=8,
        gusts_kmh=15,
        rain_mm=0,
        wet_24h_mm=0,
        snow_cm=0,
        code=1,
        us_aqi=30,
        daylight=True,
    )
    return calm._replace(**other)
