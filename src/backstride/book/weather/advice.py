"""Go, take it easy, another hour, or indoors: the advice for an hour, given those still to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from backstride.book.weather.bands import Level, WeatherBook, read_bands
from backstride.book.weather.hour import About, HourOfWeather
from backstride.book.weather.judge import Judgement, judge, why_sooner

ONE_HOUR = timedelta(hours=1)


class Do(StrEnum):
    """What to do, the mildest first."""

    GO = "go"
    CARE = "care"
    SLOWLY = "slowly"
    WALK = "walk"
    """Walk instead of run."""
    OTHER_HOUR = "other_hour"
    INDOORS = "indoors"
    NOT_KNOWN = "not_known"


class Advice(NamedTuple):
    """The advice for an hour."""

    do: Do
    hour: HourOfWeather
    judgement: Judgement
    better: HourOfWeather | None
    """The best hour still to come on that day, where it asks for less; looked for from `EASE` on."""


def advise(
    hours: Iterable[HourOfWeather], at: datetime, about: About, book: WeatherBook | None = None
) -> Advice:
    """The advice for the hour in which `at` lies; `hours`: those still to come, each with its own forecast.

    An hour that the forecast does not hold is not known.
    """
    book = book or read_bands()
    hours = list(hours)
    hour = next((each for each in hours if each.at <= at < each.at + ONE_HOUR), HourOfWeather(at))
    judgement = judge(hour, about, book)
    better = _better(hours, hour, judgement, about, book) if judgement.level >= Level.EASE else None
    return Advice(_what_to_do(judgement, about, better), hour, judgement, better)


def _what_to_do(judgement: Judgement, about: About, better: HourOfWeather | None) -> Do:
    if judgement.tells_nothing:
        return Do.NOT_KNOWN
    if judgement.level is Level.STAY:
        return Do.OTHER_HOUR if better else Do.INDOORS
    if judgement.level is Level.EASE:
        return Do.WALK if about.runs else Do.SLOWLY
    return Do.CARE if judgement.level is Level.CARE else Do.GO


def _better(
    hours: Sequence[HourOfWeather], hour: HourOfWeather, was: Judgement, about: About, book: WeatherBook
) -> HourOfWeather | None:
    """The hour of that day that asks for least, the nearest of equals. What hides something is no better."""
    waking = (each for each in hours if _is_waking(each.at, hour.at, book))
    judged = [(each, judge(each, about, book)) for each in waking if _is_light_enough(each, about, book)]
    fit = [
        (each, found)
        for each, found in judged
        if found.level < was.level and set(found.not_known) <= set(was.not_known)
    ]
    best = min(fit, key=lambda one: (one[1].level, abs(one[0].at - hour.at)), default=None)
    return best[0] if best else None


def _is_light_enough(hour: HourOfWeather, about: About, book: WeatherBook) -> bool:
    """Nobody who falls more easily is sent out into the dark."""
    return bool(hour.daylight) or not why_sooner("ice", about, book)


def _is_waking(at: datetime, wished: datetime, book: WeatherBook) -> bool:
    first, last = (book.figures[name].value for name in ("first_hour", "last_hour"))
    return at.date() == wished.date() and first <= at.hour <= last


def facts_of_weather(advice: Advice | None) -> frozenset[str]:
    """What an advice tells the lessons: each hazard that asks to go easy, or not to go out."""
    if advice is None:
        return frozenset()
    grave = (reason for reason in advice.judgement.reasons if reason.level >= Level.EASE)
    return frozenset(f"weather.{reason.hazard}" for reason in grave)
