"""A forecast is kept for a while and shared; a failure is remembered; nobody can be found through it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backstride.web.journals.models import Participant
from backstride.web.weather.keeping import bring_up_to_date, delete_unused, is_fresh, is_usable, may_ask
from backstride.web.weather.models import Forecast, Wish
from tests.web.weather import recorded
from tests.web.weather.weather_server import AIR, FORECAST, WeatherServer, hangs_up, says

NOW = datetime(2026, 1, 6, 10, tzinfo=ZoneInfo("Europe/Madrid"))
MINUTE = timedelta(minutes=1)


@pytest.fixture(name="madrid")
def _madrid(db: None) -> Forecast:
    return Forecast.objects.create(spot="40.4,-3.7")


def again(forecast: Forecast) -> Forecast:
    """As the next page finds it."""
    return Forecast.objects.get(pk=forecast.pk)


def test_what_is_answered_is_kept_and_not_asked_again_for_half_an_hour(
    madrid: Forecast, server: WeatherServer
) -> None:
    bring_up_to_date(madrid, server.service, NOW)
    assert server.asked == [AIR, FORECAST]
    kept = again(madrid)
    assert is_fresh(kept, NOW + 29 * MINUTE)
    assert bring_up_to_date(kept, server.service, NOW + 29 * MINUTE).hours == madrid.hours != ""
    assert len(server.heard) == 2
    bring_up_to_date(again(madrid), server.service, NOW + 30 * MINUTE)
    assert len(server.heard) == 4


def test_after_a_failure_it_is_left_alone_for_ten_minutes(madrid: Forecast, server: WeatherServer) -> None:
    server.turns(hangs_up)
    bring_up_to_date(madrid, server.service, NOW)
    heard = len(server.heard)
    assert not may_ask(again(madrid), NOW + 9 * MINUTE)
    bring_up_to_date(again(madrid), server.service, NOW + 9 * MINUTE)
    assert len(server.heard) == heard
    server.plays()
    found = bring_up_to_date(again(madrid), server.service, NOW + 10 * MINUTE)
    assert is_fresh(found, NOW + 10 * MINUTE)


def test_of_two_pages_in_the_same_moment_one_asks(madrid: Forecast, server: WeatherServer) -> None:
    first, second = again(madrid), again(madrid)
    bring_up_to_date(first, server.service, NOW)
    bring_up_to_date(second, server.service, NOW)
    assert len(server.heard) == 2
    assert second.hours == ""


def test_an_older_answer_is_used_for_six_hours_where_no_newer_one_comes(
    madrid: Forecast, server: WeatherServer
) -> None:
    bring_up_to_date(madrid, server.service, NOW)
    server.turns(says(b"not today"))
    later = bring_up_to_date(again(madrid), server.service, NOW + 60 * MINUTE)
    assert later.hours != ""
    assert is_usable(later, NOW + 359 * MINUTE)
    assert not is_usable(later, NOW + 360 * MINUTE)


@pytest.mark.parametrize("air", [{"latitude": 1}, "garbage", {**recorded.air(), "hourly": {}}])
def test_bad_air_does_not_spoil_the_forecast(madrid: Forecast, server: WeatherServer, air: object) -> None:
    server.plays(air=air)
    found = bring_up_to_date(madrid, server.service, NOW)
    assert found.hours
    assert '"us_aqi":[null' in found.hours


def test_a_bad_forecast_is_none(madrid: Forecast, server: WeatherServer) -> None:
    server.plays(forecast=recorded.forecast(at=(52.5, 13.4)))
    assert bring_up_to_date(madrid, server.service, NOW).hours == ""
    assert again(madrid).answered is None


def test_what_is_kept_of_a_place_says_nothing_of_who_asked(
    madrid: Forecast, participant: Participant
) -> None:
    wish = Wish.objects.create(participant=participant, forecast=madrid)
    assert {field.name for field in Forecast._meta.concrete_fields} == {"spot", "asked", "answered", "hours"}
    assert f"{madrid} {wish}" == f"forecast of 40.4,-3.7 weather wish of {participant.pk}"


def test_a_place_that_nobody_wants_any_more_is_deleted_in_time(
    madrid: Forecast, participant: Participant, server: WeatherServer
) -> None:
    bring_up_to_date(madrid, server.service, NOW)
    wish = Wish.objects.create(participant=participant, forecast=madrid)
    delete_unused(NOW + 5 * timedelta(days=1))
    assert Forecast.objects.exists()
    wish.delete()
    delete_unused(NOW + timedelta(days=1))
    assert Forecast.objects.exists()
    delete_unused(NOW + timedelta(days=3))
    assert not Forecast.objects.exists()


def test_erasing_a_person_takes_their_wish_along(madrid: Forecast, participant: Participant) -> None:
    Wish.objects.create(participant=participant, forecast=madrid)
    assert participant.user is not None
    participant.user.delete()
    assert not Wish.objects.exists()
    assert Forecast.objects.exists()
