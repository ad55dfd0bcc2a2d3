"""Somebody who wants the weather, on a very hot day: the answer is kept already, so nobody is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.weather.hours import as_text
from backstride.web.weather.models import Forecast, Wish
from backstride.web.weather.reading import AIR, FORECAST, read_answer
from backstride.web.weather.spot import Spot
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.browser.steps import SENDS, Page, opens_everything
from tests.web.browser.whose import EMAIL, PASSWORD, Figures
from tests.web.conftest import Clock
from tests.web.weather import recorded

MADRID = Spot(*recorded.MADRID)
HEAT = {number: {"temperature_2m": 36.0} for number in range(60)}

PAGES = (
    Page("weather-on", "/weather/"),
    Page("weather-today", "/today/"),
    Page("weather-why", "/today/", (opens_everything,)),
    Page("weather-now", "/weather/now/"),
    Page("weather-indoors", "/indoors/"),
)
WHERE_IT_IS_OFF = (
    Page("weather-off", "/weather/"),
    Page("weather-wrong", "/weather/", (SENDS,)),
)


def due_today(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, who has a walk today at six and has not switched anything on."""
    _lives(client, clock, ANA)
    return {}


def on_a_hot_day(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana in Madrid, in January as ever, in made-up heat and bad air."""
    participant = _lives(client, clock, ANA.tell("consented", "2026-01-05 11:00", to="weather", given=True))
    told = read_answer(recorded.as_body(recorded.forecast(hours=HEAT)), MADRID, FORECAST)
    air = read_answer(recorded.as_body(recorded.air(us_aqi=160)), MADRID, AIR)
    answered = clock.now - timedelta(minutes=5)
    forecast = Forecast.objects.create(
        spot=MADRID.name, asked=answered, answered=answered, hours=as_text(told, air)
    )
    Wish.objects.create(participant=participant, forecast=forecast, heart_or_lungs=True, unsteady=False)
    return {}


def _lives(client: Client, clock: Clock, story: Story) -> Participant:
    clock.at("2026-01-05 12:00")
    user = User.objects.create_user(email=EMAIL, password=PASSWORD)
    participant = Participant.objects.create(user=user, zone=story.zone, language="en", place="ES")
    append(participant.pk, story.told, clock.now)
    client.force_login(user)
    return participant
