"""How hot or cold it feels: the published formulas, their units, and that worse air never feels milder."""

from __future__ import annotations

import pytest

from backstride.book.weather.feels_like import celsius, fahrenheit, heat_index_f, miles, wind_chill_f


@pytest.mark.parametrize(("c", "f"), [(0, 32), (100, 212), (-40, -40), (37, 98.6), (-17.5, 0.5)])
def test_degrees_go_both_ways(c: float, f: float) -> None:
    assert fahrenheit(c) == pytest.approx(f)
    assert celsius(f) == pytest.approx(c)


def test_a_mile_is_1609_metres() -> None:
    assert miles(16.09344) == pytest.approx(10)


@pytest.mark.parametrize(
    ("temperature_f", "humidity_pct", "index_f"),
    [(80, 40, 80), (86, 90, 105), (90, 70, 106), (96, 65, 121), (100, 40, 109), (104, 55, 137)],
)
def test_the_heat_index_is_that_of_the_published_table(
    temperature_f: float, humidity_pct: float, index_f: int
) -> None:
    assert heat_index_f(temperature_f, humidity_pct) == pytest.approx(index_f, abs=1.3)


@pytest.mark.parametrize(
    ("temperature_f", "wind_mph", "chill_f"), [(40, 10, 34), (0, 15, -19), (-15, 20, -42), (30, 5, 25)]
)
def test_the_wind_chill_is_that_of_the_published_table(
    temperature_f: float, wind_mph: float, chill_f: int
) -> None:
    assert round(wind_chill_f(temperature_f, wind_mph)) == chill_f


def test_in_still_or_warm_air_it_feels_as_it_is() -> None:
    assert wind_chill_f(10, 2.9) == 10
    assert wind_chill_f(51, 30) == 51


def test_hotter_never_feels_cooler_nor_does_damper() -> None:
    tenths = [temperature / 10 for temperature in range(600, 1410)]
    for humidity in range(101):
        felt = [heat_index_f(temperature, humidity) for temperature in tenths]
        assert felt == sorted(felt)
    for temperature in tenths:
        felt = [heat_index_f(temperature, humidity) for humidity in range(101)]
        assert felt == sorted(felt)


def test_damp_heat_is_no_less_than_the_regression_asks_and_dry_heat_little_more() -> None:
    assert heat_index_f(86, 95) > heat_index_f(86, 85)
    assert heat_index_f(95, 5) - heat_index_f(95, 0) < 1


def test_colder_never_feels_warmer_nor_does_windier() -> None:
    for wind in range(100):
        felt = [wind_chill_f(tenth / 10, wind) for tenth in range(-800, 800)]
        assert felt == sorted(felt)
    for temperature in range(-80, 81):
        felt = [wind_chill_f(temperature, wind / 2) for wind in range(200)]
        assert felt == sorted(felt, reverse=True)
