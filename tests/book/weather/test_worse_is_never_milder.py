"""Worse weather never gives a milder advice: over whole grids, for everybody, whatever other hours hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise, product
from typing import Any

import pytest

from backstride.book.weather.advice import Do, advise
from backstride.book.weather.hour import About, HourOfWeather
from backstride.book.weather.judge import judge
from tests.book.weather.hours import ANYBODY, AT_SIX, OLD, RUNS, YOUNG, fine

pytestmark = pytest.mark.usefixtures("uncounted")

ORDER = [Do.GO, Do.CARE, Do.SLOWLY, Do.WALK, Do.OTHER_HOUR, Do.INDOORS]
DAYS: tuple[list[HourOfWeather], ...] = (
    [],
    [fine(AT_SIX + timedelta(hours=1))],
    [fine(AT_SIX + timedelta(hours=2), temperature_c=28)],
    [fine(AT_SIX + timedelta(hours=1), temperature_c=33), fine(AT_SIX + timedelta(hours=9))],
)
"""The other hours: none, a fine one, one that asks for care, one that asks for ease and one at night."""


def halves(first: int, last: int) -> list[float]:
    return [number / 2 for number in range(2 * first, 2 * last + 1)]


HOTTER = [[fine(temperature_c=c, humidity_pct=h) for c in halves(20, 60)] for h in range(0, 101, 5)]
DAMPER = [[fine(temperature_c=c, humidity_pct=h) for h in range(101)] for c in range(20, 61)]
COLDER = [
    [fine(temperature_c=-c, wind_kmh=w, wet_24h_mm=wet) for c in halves(-10, 60)]
    for w, wet in product(range(0, 121, 10), (0, 0.2, 3))
]
WINDIER = [[fine(temperature_c=-c, wind_kmh=w) for w in range(0, 150, 2)] for c in range(-10, 61)]
WETTER = [[fine(temperature_c=c, wet_24h_mm=mm / 10) for mm in range(40)] for c in halves(-5, 10)]
WHITER = [[fine(temperature_c=c, snow_cm=cm / 2) for cm in range(40)] for c in halves(-5, 10)]
GUSTIER = [[fine(temperature_c=c, gusts_kmh=kmh) for kmh in range(200)] for c in (-8, 3, 16, 33)]
DIRTIER = [[fine(temperature_c=c, us_aqi=aqi) for aqi in range(502)] for c in (-8, 3, 16, 33)]
WALKERS = tuple(about for about in ANYBODY if not about.runs and about.age in (40, 65))
WORSE = {
    "hotter": HOTTER,
    "damper": DAMPER,
    "colder": COLDER,
    "windier": WINDIER,
    "wetter": WETTER,
    "whiter": WHITER,
    "gustier": GUSTIER,
    "dirtier": DIRTIER,
}
"""By the way in which it gets worse: rows of hours, each no better than the one before."""


def grave(hour: HourOfWeather, about: About, others: Sequence[HourOfWeather] = ()) -> int:
    """How grave the advice for an hour is."""
    return ORDER.index(advise([hour, *others], hour.at, about).do)


def rows(way: str) -> Iterable[list[HourOfWeather]]:
    return WORSE[way]


@pytest.mark.parametrize("way", WORSE)
def test_of_two_hours_the_worse_one_never_asks_for_less(way: str) -> None:
    for about in WALKERS:
        for row in rows(way):
            levels = [judge(hour, about).level for hour in row]
            assert levels == sorted(levels), (about, row[0])


@pytest.mark.parametrize("way", WORSE)
def test_the_advice_is_never_milder_whatever_other_hours_there_are(way: str) -> None:
    for about, others in product((YOUNG, RUNS, OLD), DAYS):
        for row in rows(way):
            advices = [grave(hour, about, others) for hour in row]
            assert advices == sorted(advices), (about, row[0])


def test_where_the_other_hours_get_worse_the_advice_is_never_milder() -> None:
    storm = fine(gusts_kmh=90)
    for about in (YOUNG, RUNS, OLD):
        for row in HOTTER:
            later = [hour._replace(at=AT_SIX + timedelta(hours=1)) for hour in row]
            advices = [grave(storm, about, [other]) for other in later]
            assert advices == sorted(advices)


def test_who_is_more_sensitive_is_never_asked_for_less() -> None:
    hours = [hour for way in WORSE.values() for row in way for hour in row[::7]]
    by_care = [
        (YOUNG._replace(heart_or_lungs=heart, unsteady=unsteady, age=age))
        for heart, unsteady, age in (
            (False, False, 40),
            (True, False, 40),
            (True, True, 40),
            (True, True, 80),
        )
    ]
    for hour in hours:
        for less, more in pairwise(by_care):
            assert judge(hour, less).level <= judge(hour, more).level


def test_something_missing_is_never_taken_for_fine() -> None:
    asked = [name for name in HourOfWeather._fields if name not in ("at", "rain_mm", "daylight")]
    for name in asked:
        missing: dict[str, Any] = {"temperature_c": 2, name: None}
        assert judge(fine(**missing), YOUNG).not_known, name
