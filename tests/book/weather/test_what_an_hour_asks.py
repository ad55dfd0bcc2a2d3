"""Which band an hour is in, and what it asks of whom. What is missing is not known, never fine."""

from __future__ import annotations

from typing import Any

import pytest

from backstride.book.weather.bands import HAZARDS, Level
from backstride.book.weather.hour import About, HourOfWeather
from backstride.book.weather.judge import judge
from tests.book.weather.hours import ANYBODY, AT_SIX, OLD, YOUNG, fine


def ids(hour: HourOfWeather, about: About = YOUNG) -> list[str]:
    """The reasons of an hour."""
    return [reason.id for reason in judge(hour, about).reasons]


def test_a_fine_hour_asks_for_nothing_and_all_of_it_is_known() -> None:
    assert judge(fine(), YOUNG) == (Level.GO, (), ())


@pytest.mark.parametrize(
    ("weather", "reason", "everybody", "sensitive"),
    [
        ({"temperature_c": 28, "humidity_pct": 50}, "heat.caution", Level.CARE, Level.CARE),
        ({"temperature_c": 33, "humidity_pct": 50}, "heat.great_caution", Level.EASE, Level.STAY),
        ({"temperature_c": 36, "humidity_pct": 55}, "heat.danger", Level.STAY, Level.STAY),
        ({"temperature_c": 42, "humidity_pct": 55}, "heat.extreme_danger", Level.STAY, Level.STAY),
        ({"temperature_c": 2, "wind_kmh": 20}, "cold.cold", Level.CARE, Level.CARE),
        ({"temperature_c": -6, "wind_kmh": 20}, "cold.very_cold", Level.EASE, Level.STAY),
        ({"temperature_c": -15, "wind_kmh": 20}, "cold.too_cold", Level.STAY, Level.STAY),
        ({"temperature_c": -25, "wind_kmh": 20}, "cold.frostbite", Level.STAY, Level.STAY),
        ({"temperature_c": 3, "wet_24h_mm": 0.2}, "ice.possible", Level.EASE, Level.STAY),
        ({"temperature_c": 3, "snow_cm": 1}, "ice.possible", Level.EASE, Level.STAY),
        ({"temperature_c": 0, "wind_kmh": 0, "wet_24h_mm": 0.2}, "ice.likely", Level.STAY, Level.STAY),
        ({"code": 66}, "ice.freezing_rain", Level.STAY, Level.STAY),
        ({"gusts_kmh": 45}, "wind.strong", Level.CARE, Level.CARE),
        ({"gusts_kmh": 60}, "wind.very_strong", Level.EASE, Level.STAY),
        ({"gusts_kmh": 75}, "wind.storm", Level.STAY, Level.STAY),
        ({"code": 95}, "wind.thunder", Level.STAY, Level.STAY),
        ({"us_aqi": 101}, "air.sensitive", Level.CARE, Level.EASE),
        ({"us_aqi": 151}, "air.unhealthy", Level.EASE, Level.EASE),
        ({"us_aqi": 201}, "air.very_unhealthy", Level.EASE, Level.STAY),
        ({"us_aqi": 301}, "air.hazardous", Level.STAY, Level.STAY),
    ],
)
def test_each_band_asks_this_of_everybody_and_that_of_the_sensitive(
    weather: dict[str, Any], reason: str, everybody: Level, sensitive: Level
) -> None:
    found = {each.id: each.level for each in judge(fine(**weather), YOUNG).reasons}
    assert found[reason] is everybody
    assert {each.id: each.level for each in judge(fine(**weather), OLD).reasons}[reason] is sensitive


@pytest.mark.parametrize(
    ("weather", "is_not"),
    [
        ({"temperature_c": 26.5, "humidity_pct": 40}, "heat"),
        ({"temperature_c": 5, "wind_kmh": 5}, "cold"),
        ({"temperature_c": 3.1, "wet_24h_mm": 5}, "ice"),
        ({"temperature_c": -1}, "ice"),
        ({"gusts_kmh": 44.9}, "wind"),
        ({"us_aqi": 100.4}, "air"),
    ],
)
def test_just_below_a_band_there_is_none(weather: dict[str, Any], is_not: str) -> None:
    assert not any(each.startswith(is_not) for each in ids(fine(**weather)))


@pytest.mark.parametrize(
    ("missing", "hazards"),
    [
        (("temperature_c",), ("heat", "cold", "ice")),
        (("humidity_pct",), ("heat",)),
        (("wind_kmh",), ("cold",)),
        (("gusts_kmh",), ("wind",)),
        (("code",), ("ice", "wind")),
        (("us_aqi",), ("air",)),
    ],
)
def test_what_is_missing_is_named(missing: tuple[str, ...], hazards: tuple[str, ...]) -> None:
    nothing: dict[str, Any] = dict.fromkeys(missing)
    found = judge(fine(**nothing), YOUNG)
    assert found.not_known == hazards
    assert not found.tells_nothing


def test_near_freezing_a_ground_of_which_nothing_is_known_is_not_dry() -> None:
    for missing in ("wet_24h_mm", "snow_cm"):
        cool: dict[str, Any] = {"temperature_c": 1, missing: None}
        assert "ice" in judge(fine(**cool), YOUNG).not_known
    assert ids(fine(temperature_c=3, wind_kmh=0, wet_24h_mm=None, snow_cm=4)) == ["ice.possible"]


def test_thunder_and_freezing_rain_speak_whatever_is_missing() -> None:
    assert ids(HourOfWeather(AT_SIX, code=95)) == ["wind.thunder"]
    assert ids(HourOfWeather(AT_SIX, code=67)) == ["ice.freezing_rain"]


def test_an_hour_of_which_nothing_is_known_tells_nothing() -> None:
    found = judge(HourOfWeather(AT_SIX), YOUNG)
    assert found.not_known == HAZARDS
    assert found.tells_nothing


@pytest.mark.parametrize(
    ("about", "heat", "ice"),
    [
        (YOUNG, "", ""),
        (YOUNG._replace(age=64), "", ""),
        (YOUNG._replace(age=65), "older", "older"),
        (YOUNG._replace(age=None), "not_told", "not_told"),
        (YOUNG._replace(heart_or_lungs=True), "told", ""),
        (YOUNG._replace(unsteady=True), "", "told"),
        (YOUNG._replace(heart_or_lungs=None), "not_told", ""),
        (YOUNG._replace(unsteady=None), "", "not_told"),
    ],
)
def test_who_is_asked_sooner_is_told_why(about: About, heat: str, ice: str) -> None:
    (hot,) = judge(fine(temperature_c=33), about).reasons
    (icy,) = judge(fine(temperature_c=3, wind_kmh=0, snow_cm=2), about).reasons
    assert (hot.sooner, icy.sooner) == (heat, ice)


def test_the_gravest_reason_comes_first() -> None:
    for about in ANYBODY:
        levels = [each.level for each in judge(fine(temperature_c=28, us_aqi=301), about).reasons]
        assert levels == sorted(levels, reverse=True)


def test_what_was_not_told_is_taken_for_yes() -> None:
    bad: list[dict[str, Any]] = [
        {"temperature_c": 33},
        {"us_aqi": 120},
        {"gusts_kmh": 65},
        {"temperature_c": -8},
    ]
    for weather in bad:
        told, not_told = (YOUNG._replace(heart_or_lungs=it, unsteady=it) for it in (True, None))
        assert judge(fine(**weather), told).level == judge(fine(**weather), not_told).level
