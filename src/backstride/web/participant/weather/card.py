"""What the card about the weather says."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from backstride.book.weather.advice import Do
from backstride.book.weather.in_words import DOMAIN, AdviceInWords, advice_in_words
from backstride.book.words import Words
from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.participant.weather.advice_now import advice_now
from backstride.web.participant.weather.wanted import Wanted, hour_to_go, service
from backstride.web.weather.keeping import may_ask
from backstride.web.weather.service import OPEN_METEO
from backstride.web.weather.spot import Spot, spot_named

LEADS_ELSEWHERE = (Do.OTHER_HOUR, Do.INDOORS, Do.WALK, Do.SLOWLY)
"""With these, the card offers to go indoors or on another day."""


class WeatherCard(NamedTuple):
    """The card; `advice` None where there is no forecast now."""

    at: str
    advice: AdviceInWords | None
    asks: bool
    """Whether the page asks for a newer forecast once it is there."""
    elsewhere: bool
    place: str
    told_at: str
    """The time of day at which the service answered."""
    by: str
    """The service where it is not Open-Meteo; empty where it is."""


def card_of(wanted: Wanted, kept: Kept, zone: str, words: Words) -> WeatherCard:
    """From what is kept of the forecast at this moment."""
    forecast, asked = wanted.wish.forecast, service()
    advice = advice_now(wanted, kept, zone)
    answered = forecast.answered.astimezone(clock.now_in(zone).tzinfo) if forecast.answered else None
    return WeatherCard(
        at=_time(advice.hour.at if advice else hour_to_go(wanted, zone)),
        advice=advice_in_words(advice, words) if advice else None,
        asks=may_ask(forecast, clock.now()),
        elsewhere=bool(advice and advice.do in LEADS_ELSEWHERE),
        place=place_in_words(spot_named(forecast.spot), words),
        told_at=_time(answered) if answered else "",
        by="" if asked is None or asked.forecast == OPEN_METEO else asked.name,
    )


def place_in_words(spot: Spot, words: Words) -> str:
    """`40.4° N, 3.7° W`."""
    side = ("s" if spot.latitude < 0 else "n") + ("w" if spot.longitude < 0 else "e")
    figures = {"latitude": abs(spot.latitude), "longitude": abs(spot.longitude)}
    return words.say(DOMAIN, f"place.{side}", **figures)


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"
