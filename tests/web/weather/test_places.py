"""A place is rounded before anything is done with it; cities come from a file, the service from settings."""

from __future__ import annotations

import math

import pytest

from backstride.web.participant.weather.cities import by_region, cities, spot_of_city
from backstride.web.place import WrongPlace
from backstride.web.weather.service import OPEN_METEO, service_of
from backstride.web.weather.spot import Spot, rounded, spot_named


@pytest.mark.parametrize(
    ("latitude", "longitude", "name"),
    [
        (40.4168, -3.7038, "40.4,-3.7"),
        (-33.86, 151.21, "-33.9,151.2"),
        (-0.04, 0.04, "0.0,0.0"),
        (90, -180, "90.0,-180.0"),
    ],
)
def test_one_decimal_is_all_that_is_left_of_a_place(latitude: float, longitude: float, name: str) -> None:
    spot = rounded(latitude, longitude)
    assert spot is not None
    assert spot.name == name
    assert spot_named(name) == spot


@pytest.mark.parametrize(("latitude", "longitude"), [(90.1, 0), (0, 180.1), (math.nan, 0), (0, math.inf)])
def test_there_is_no_place_off_the_earth(latitude: float, longitude: float) -> None:
    assert rounded(latitude, longitude) is None


def test_there_is_a_city_for_each_time_zone() -> None:
    assert len(cities()) > 350
    assert spot_of_city("Europe/Madrid") == Spot(40.4, -3.7)
    assert spot_of_city("America/Argentina/Buenos_Aires") == Spot(-34.6, -58.5)
    assert spot_of_city("Antarctica/Troll") == Spot(-72.0, 2.5)
    assert spot_of_city("Middle/Earth") is None


def test_cities_are_listed_by_region_under_names_that_can_be_read() -> None:
    listed = {city.zone: city.name for each in by_region().values() for city in each}
    assert listed["America/New_York"] == "New York"
    assert set(listed) == set(cities())


def test_on_ones_own_machine_it_may_be_used_and_where_others_come_only_if_somebody_says_so() -> None:
    alone, shared = service_of({}), service_of({"BACKSTRIDE_HOSTS": "walk.example.org"})
    assert alone is not None
    assert alone.forecast == OPEN_METEO
    assert shared is None
    assert service_of({"BACKSTRIDE_HOSTS": "walk.example.org", "BACKSTRIDE_WEATHER": "on"}) == alone
    assert service_of({"BACKSTRIDE_WEATHER": "off"}) is None


def test_another_service_is_named_as_it_is() -> None:
    own = service_of(
        {
            "BACKSTRIDE_WEATHER_URL": "http://weather.example.org:8080/v1/forecast",
            "BACKSTRIDE_WEATHER_AIR_URL": "http://weather.example.org:8080/v1/air-quality",
        }
    )
    assert own is not None
    assert own.name == "weather.example.org"
    usual = service_of({})
    assert usual is not None
    assert usual.name == "Open-Meteo (open-meteo.com)"


@pytest.mark.parametrize(
    "environ",
    [
        {"BACKSTRIDE_WEATHER": "sunny"},
        {"BACKSTRIDE_WEATHER_URL": "file:///etc/passwd"},
        {"BACKSTRIDE_WEATHER_URL": "api.open-meteo.com"},
        {"BACKSTRIDE_WEATHER_AIR_URL": "https://example.org/air?key=1"},
    ],
)
def test_a_setting_that_cannot_be_used_is_refused(environ: dict[str, str]) -> None:
    with pytest.raises(WrongPlace, match="Right would be"):
        service_of(environ)
