"""An advice about the weather as sentences: what to do, every reason, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backstride.book.backing_in_words import SourceInWords, sources_in_words
from backstride.book.weather.advice import Advice, Do
from backstride.book.weather.feels_like import celsius
from backstride.book.weather.hour import HourOfWeather
from backstride.book.weather.judge import Reason
from backstride.book.words import Words

DOMAIN = "weather"


class ReasonInWords(NamedTuple):
    """A reason for a page."""

    id: str
    says: str
    to_do: str
    sooner: str
    """Why it asks more of this person than of everybody; empty where it does not."""
    figures: list[str]
    certainty: str
    sources: list[SourceInWords]


class AdviceInWords(NamedTuple):
    """An advice for a page."""

    do: str
    says: str
    better: str
    """What is said of a better hour; empty where there is none."""
    hour: list[str]
    """The forecast of that hour, one short sentence each."""
    reasons: list[ReasonInWords]
    not_known: str
    """Which hazards nothing is known of; empty where all are."""


def advice_in_words(advice: Advice, words: Words) -> AdviceInWords:
    """Everything that a page says of it."""
    unknown = [words.say(DOMAIN, f"hazard.{each}") for each in advice.judgement.not_known]
    return AdviceInWords(
        do=str(advice.do),
        says=_what_to_do(advice, words),
        better=_better(advice, words),
        hour=list(hour_in_words(advice.hour, words)),
        reasons=[reason_in_words(reason, words) for reason in advice.judgement.reasons],
        not_known=words.say(DOMAIN, "not_known", hazards=unknown) if unknown else "",
    )


def _what_to_do(advice: Advice, words: Words) -> str:
    part = ".part_known" if advice.do is Do.GO and advice.judgement.not_known else ""
    return words.say(DOMAIN, f"do.{advice.do}{part}", at=_clock(advice.hour))


def _better(advice: Advice, words: Words) -> str:
    if advice.better is None:
        return ""
    name = "better.instead" if advice.do is Do.OTHER_HOUR else "better"
    return words.say(DOMAIN, name, at=_clock(advice.better))


def hour_in_words(hour: HourOfWeather, words: Words) -> Iterator[str]:
    """The forecast of an hour, as far as it is known; a number in °C with its °F."""
    if hour.temperature_c is not None:
        degrees = round(hour.temperature_c)
        yield words.say(DOMAIN, "hour.temperature", c=degrees, f=round(hour.temperature_c * 9 / 5 + 32))
    if hour.rain_mm is not None:
        name = "hour.dry" if hour.rain_mm <= 0 else "hour.wet"
        yield words.say(DOMAIN, name, mm=round(hour.rain_mm, 1))
    if hour.snow_cm:
        yield words.say(DOMAIN, "hour.snow", cm=round(hour.snow_cm))
    if hour.gusts_kmh is not None:
        yield words.say(DOMAIN, "hour.gusts", kmh=round(hour.gusts_kmh))
    if hour.humidity_pct is not None:
        yield words.say(DOMAIN, "hour.humidity", pct=round(hour.humidity_pct))
    if hour.us_aqi is not None:
        yield words.say(DOMAIN, "hour.air", aqi=round(hour.us_aqi))


def reason_in_words(reason: Reason, words: Words) -> ReasonInWords:
    """A reason: what it is, what to do, what it stands on."""
    shown = _shown(reason)
    return ReasonInWords(
        id=reason.id,
        says=words.say(DOMAIN, reason.id, **shown),
        to_do=words.say(DOMAIN, f"{reason.id}.do", **shown),
        sooner=words.say(DOMAIN, f"sooner.{reason.sooner}.{_risk(reason)}") if reason.sooner else "",
        figures=list(_figures(reason, words)),
        certainty=words.say("rules", f"evidence.note.{reason.certainty}"),
        sources=sources_in_words(reason.sources, words),
    )


def _risk(reason: Reason) -> str:
    return "fall" if reason.hazard in ("ice", "wind") else "heart"


def _shown(reason: Reason) -> dict[str, int]:
    """The figures of a reason in whole numbers, those in °F also in °C."""
    shown = {name: round(value) for name, value in reason.figures.items()}
    if "feels_f" in reason.figures:
        shown["feels_c"] = round(celsius(reason.figures["feels_f"]))
    if "full_sun_f" in reason.figures:
        shown["full_sun_c"] = round(reason.figures["full_sun_f"] * 5 / 9)
    return shown


def _figures(reason: Reason, words: Words) -> Iterator[str]:
    """What the band is, and what it was held against."""
    if reason.edge is not None:
        value = reason.edge.value
        other = round(celsius(value)) if reason.edge.unit == "°F" else 0
        name = f"figure.edge.{reason.hazard}"
        yield words.say(DOMAIN, name, edge=value, edge_c=other)
    for name, value in _shown(reason).items():
        if words.knows(DOMAIN, f"figure.{name}"):
            yield words.say(DOMAIN, f"figure.{name}", value=value)


def _clock(hour: HourOfWeather) -> str:
    return f"{hour.at:%H:%M}"
