"""Go, another hour, indoors, or walk instead of run; the best hour still to come; what lessons are told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backstride.book.lessons.facts import TOLD_BESIDES
from backstride.book.weather.advice import Do, advise, facts_of_weather
from backstride.book.weather.bands import HAZARDS
from backstride.book.weather.hour import HourOfWeather
from backstride.book.words import Words
from tests.book.weather.hours import AT_SIX, OLD, RUNS, YOUNG, fine


def later(hours: int, **weather: float | None) -> HourOfWeather:
    return fine(AT_SIX + timedelta(hours=hours), **weather)


def test_in_fine_weather_go() -> None:
    assert advise([fine()], AT_SIX, YOUNG).do is Do.GO


def test_the_minutes_of_the_moment_do_not_matter() -> None:
    assert advise([fine(us_aqi=120)], AT_SIX + timedelta(minutes=59), RUNS).do is Do.CARE


def test_where_clocks_are_off_by_three_quarters_the_hour_is_found() -> None:
    begins = AT_SIX + timedelta(minutes=45)
    hour = fine(begins, us_aqi=120)
    assert advise([hour], begins + timedelta(minutes=15), YOUNG).hour == hour
    assert advise([hour], begins + timedelta(minutes=60), YOUNG).do is Do.NOT_KNOWN


def test_who_runs_is_told_to_walk_where_who_walks_is_told_to_go_slowly() -> None:
    hot = [fine(temperature_c=33)]
    assert advise(hot, AT_SIX, RUNS).do is Do.WALK
    assert advise(hot, AT_SIX, YOUNG).do is Do.SLOWLY


def test_where_it_is_too_much_the_best_hour_still_to_come_is_named() -> None:
    day = [fine(temperature_c=40), later(1, temperature_c=33), later(2, temperature_c=28), later(3)]
    found = advise(day, AT_SIX, YOUNG)
    assert found.do is Do.OTHER_HOUR
    assert found.better == day[3]


def test_of_equal_hours_the_nearest_is_named() -> None:
    found = advise([fine(gusts_kmh=90), later(-3), later(2)], AT_SIX, YOUNG)
    assert found.better == later(2)


@pytest.mark.parametrize("hours", [4, 13, 24])
def test_the_night_and_the_next_day_are_no_other_hour(hours: int) -> None:
    found = advise([fine(gusts_kmh=90), later(hours)], AT_SIX, YOUNG)
    assert (found.do, found.better) == (Do.INDOORS, None)


def test_an_hour_that_hides_something_is_no_better() -> None:
    assert advise([fine(temperature_c=40), later(1, temperature_c=None)], AT_SIX, YOUNG).do is Do.INDOORS
    both = [fine(temperature_c=40, us_aqi=None), later(1, us_aqi=None)]
    assert advise(both, AT_SIX, YOUNG).do is Do.OTHER_HOUR


def test_who_falls_more_easily_is_not_sent_into_the_dark() -> None:
    dark = later(1)._replace(daylight=False)
    for about in (OLD, YOUNG._replace(unsteady=True), YOUNG._replace(unsteady=None)):
        assert advise([fine(temperature_c=40), dark], AT_SIX, about).do is Do.INDOORS
        unknown = dark._replace(daylight=None)
        assert advise([fine(temperature_c=40), unknown], AT_SIX, about).do is Do.INDOORS
        assert advise([fine(temperature_c=40), dark, later(2)], AT_SIX, about).better == later(2)
    assert advise([fine(temperature_c=40), dark], AT_SIX, YOUNG).better == dark


def test_going_easy_goes_with_a_better_hour_where_there_is_one() -> None:
    found = advise([fine(temperature_c=33), later(2)], AT_SIX, RUNS)
    assert (found.do, found.better) == (Do.WALK, later(2))
    assert advise([fine(temperature_c=28), later(2)], AT_SIX, RUNS).better is None


@pytest.mark.parametrize("day", [[], [later(1)], [HourOfWeather(AT_SIX)]])
def test_an_hour_without_a_forecast_is_not_known(day: list[HourOfWeather]) -> None:
    found = advise(day, AT_SIX, YOUNG)
    assert found.do is Do.NOT_KNOWN
    assert found.judgement.not_known == HAZARDS


def test_lessons_are_told_of_what_asks_to_go_easy_and_not_of_every_cool_day() -> None:
    told = {
        "weather.heat": fine(temperature_c=33),
        "weather.cold": fine(temperature_c=-12),
        "weather.ice": fine(temperature_c=1, snow_cm=3),
        "weather.wind": fine(gusts_kmh=70),
        "weather.air": fine(us_aqi=180),
    }
    for fact, hour in told.items():
        assert fact in facts_of_weather(advise([hour], AT_SIX, YOUNG))
    assert set(told) <= set(TOLD_BESIDES)
    assert facts_of_weather(advise([fine(temperature_c=2)], AT_SIX, OLD)) == frozenset()
    assert facts_of_weather(None) == frozenset()


def test_words_are_there_for_everything_that_can_be_said() -> None:
    for lang in ("en", "es"):
        words = Words(lang, strict=True)
        assert all(words.knows("weather", f"do.{do}") for do in Do)
        assert all(words.knows("weather", f"hazard.{hazard}") for hazard in HAZARDS)
