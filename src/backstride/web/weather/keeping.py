"""A forecast is asked for when a page wants it and none is fresh; answers and failures are remembered."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db.models import Q

from backstride.book.choices.table import chosen_time
from backstride.web.weather.asking import ask_both
from backstride.web.weather.hours import as_text
from backstride.web.weather.models import Forecast
from backstride.web.weather.reading import AIR, FORECAST, BadAnswer, read_answer
from backstride.web.weather.service import Service
from backstride.web.weather.spot import Spot, spot_named

LOG = logging.getLogger(__name__)

FRESH = timedelta(minutes=30)
"""How long an answer is not asked for again."""
AFTER_A_FAILURE = timedelta(minutes=10)
"""How long the service is left alone after it did not answer."""
USABLE = chosen_time("weather.usable_for")
"""How old an answer may be where no newer one is to be had."""
UNUSED = timedelta(days=2)
"""After so long the forecast of a place that nobody wants any more is deleted."""


def is_fresh(forecast: Forecast, now: datetime) -> bool:
    """Whether it need not be asked for again."""
    return forecast.answered is not None and now - forecast.answered < FRESH


def is_usable(forecast: Forecast, now: datetime) -> bool:
    """Whether it still says something about today."""
    return forecast.answered is not None and now - forecast.answered < USABLE


def may_ask(forecast: Forecast, now: datetime) -> bool:
    """Whether the service may be asked now."""
    left_alone = forecast.asked is not None and now - forecast.asked < AFTER_A_FAILURE
    return not is_fresh(forecast, now) and not left_alone


def bring_up_to_date(forecast: Forecast, service: Service, now: datetime) -> Forecast:
    """The forecast, asked for anew where that is due. Of two pages in the same moment one asks.

    Whatever goes wrong out there, it comes back without an error and with what was known before.
    """
    if not may_ask(forecast, now) or not _is_first_to_ask(forecast, now):
        return forecast
    text = _ask(service, spot_named(forecast.spot))
    if text:
        forecast.hours, forecast.answered = text, now
        Forecast.objects.filter(pk=forecast.pk).update(hours=text, answered=now)
    return forecast


def _is_first_to_ask(forecast: Forecast, now: datetime) -> bool:
    """Nothing is locked while the service thinks: who writes the moment down first asks."""
    waiting = Q(asked=None) | Q(asked__lte=now - AFTER_A_FAILURE)
    forecast.asked = now
    return bool(Forecast.objects.filter(waiting, pk=forecast.pk).update(asked=now))


def _ask(service: Service, spot: Spot) -> str:
    """As it is kept; empty where there is no answer to be used. Without the air it is still a forecast."""
    told, of_the_air = ask_both(service, spot)
    if told is None:
        LOG.warning("The weather service did not answer in time, or not with a forecast.")
        return ""
    try:
        forecast = read_answer(told, spot, FORECAST)
    except BadAnswer as error:
        LOG.warning("The weather service answered with something that cannot be used: %s.", error)
        return ""
    try:
        return as_text(forecast, read_answer(of_the_air, spot, AIR) if of_the_air else None)
    except BadAnswer as error:
        LOG.warning("The air quality that was answered cannot be used: %s.", error)
        return as_text(forecast, None)


def delete_unused(now: datetime) -> None:
    """Forecasts that nobody has asked for lately and nobody wants."""
    old = Q(asked=None) | Q(asked__lt=now - UNUSED)
    Forecast.objects.filter(old, wishes=None).delete()
