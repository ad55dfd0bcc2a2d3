"""What an hour of weather asks of a person: the worst of its hazards, with every reason.

Advice and nothing else: it reads no journal, and no decision and no dose ever reads it.
"""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.weather.bands import HAZARDS, Band, Level, WeatherBook, read_bands
from backstride.book.weather.hazards import HOW, Shown
from backstride.book.weather.hour import About, HourOfWeather
from backstride.heart.parameters import Certainty, Figure

OF_THE_LEGS = ("ice", "wind")
"""Hazards that make somebody fall; the others are a matter of heart and lungs."""


class Reason(NamedTuple):
    """Why: a band, what it asks of this person, and the figures behind it."""

    id: str
    level: Level
    figures: Shown
    edge: Figure | None
    """The number at which the band begins."""
    sources: tuple[str, ...]
    certainty: Certainty
    sooner: str
    """Why it asks more than of everybody: `older`, `told`, `not_told`; empty where it does not."""

    @property
    def hazard(self) -> str:
        """One of the five."""
        return self.id.partition(".")[0]


class Judgement(NamedTuple):
    """An hour, judged: the level, every reason with the gravest first, and the hazards that are not known."""

    level: Level
    reasons: tuple[Reason, ...]
    not_known: tuple[str, ...]

    @property
    def tells_nothing(self) -> bool:
        """Whether nothing at all is known."""
        return not self.reasons and self.not_known == HAZARDS


def judge(hour: HourOfWeather, about: About, book: WeatherBook | None = None) -> Judgement:
    """What the hour asks of somebody. What is missing is named as not known, and never taken for fine."""
    book = book or read_bands()
    found = {hazard: HOW[hazard](hour, book) for hazard in HAZARDS}
    reasons = [
        _reason(each.band, each.figures, why_sooner(hazard, about, book))
        for hazard, each in found.items()
        if each.band
    ]
    reasons.sort(key=lambda reason: -reason.level)
    level = max((reason.level for reason in reasons), default=Level.GO)
    return Judgement(level, tuple(reasons), tuple(hazard for hazard in HAZARDS if not found[hazard].known))


def why_sooner(hazard: str, about: About, book: WeatherBook) -> str:
    """Why somebody is more sensitive to a hazard; empty where they are not."""
    if about.age is None or about.age >= book.figures["older_from"].value:
        return "older" if about.age is not None else "not_told"
    told = about.unsteady if hazard in OF_THE_LEGS else about.heart_or_lungs
    return "not_told" if told is None else "told" if told else ""


def _reason(band: Band, figures: Shown, sooner: str) -> Reason:
    level = band.sensitive if sooner else band.everybody
    rests_on = tuple(dict.fromkeys([*([band.edge.source] if band.edge else []), *band.sources]))
    why = sooner if band.sensitive > band.everybody else ""
    return Reason(band.id, level, figures, band.edge, rests_on, band.certainty, why)
