"""Which number to ring, by country: no number without a source, and none better than a wrong one."""

from __future__ import annotations

import re
from zoneinfo import available_timezones

import pytest

from backstride.book.emergency_numbers import (
    EmergencyNumber,
    emergency_numbers,
    name_of_place,
    number_for,
    numbers_for,
    place_of_zone,
    places,
)
from backstride.book.sources import STATUSES, read_sources
from backstride.book.words import Words

KNOWN = emergency_numbers()
every_place = pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
EU = [
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
]


@every_place
def test_it_can_be_rung_and_says_where_it_comes_from(known: EmergencyNumber) -> None:
    assert known.numbers
    assert all(re.fullmatch(r"\d{3,5}", number) for number in known.numbers)
    assert known.certainty in STATUSES
    says = {claim.status for claim in read_sources()[known.source].says}
    assert known.certainty in says


@every_place
def test_its_zones_exist(known: EmergencyNumber) -> None:
    for zone in known.zones:
        found = {each for each in available_timezones() if each == zone or each.startswith(zone)}
        assert found, zone
        assert zone.endswith("/") or zone in found


@every_place
def test_its_number_is_named_by_its_source(known: EmergencyNumber) -> None:
    said = " ".join(claim.figure for claim in read_sources()[known.source].says)
    assert [number for number in known.numbers if not re.search(rf"\b{number}\b", said)] == []


def test_the_whole_european_union_rings_112() -> None:
    assert {place: number_for(place) for place in EU} == dict.fromkeys(EU, "112")


@pytest.mark.parametrize(
    ("place", "number"),
    [("GB", "999"), ("US", "911"), ("AU", "000"), ("NZ", "111"), ("CL", "131"), ("es", "112")],
)
def test_a_country_has_its_number(place: str, number: str) -> None:
    assert number_for(place) == number
    assert numbers_for(place)[0] == number


@pytest.mark.parametrize("place", ["", "XX", "Spain", "../ES"])
def test_a_country_that_is_not_known_has_none(place: str) -> None:
    assert number_for(place) == ""
    assert numbers_for(place) == ()
    assert name_of_place(place, Words("en")) == ""


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Europe/Madrid", "ES"),
        ("Atlantic/Canary", "ES"),
        ("America/Argentina/Ushuaia", "AR"),
        ("America/Indiana/Knox", "US"),
        ("Australia/Perth", "AU"),
        ("Asia/Calcutta", "IN"),
        ("UTC", ""),
        ("", ""),
        ("Europe/MadridX", ""),
    ],
)
def test_a_zone_suggests_a_country(zone: str, place: str) -> None:
    assert place_of_zone(zone) == place


def test_no_zone_suggests_two_countries() -> None:
    zones = [zone for known in KNOWN.values() for zone in known.zones]
    assert len(zones) == len(set(zones))


def test_countries_are_listed_by_name_in_each_language() -> None:
    english, spanish = places(Words("en")), places(Words("es"))
    assert {place for place, _ in english} == {place for place, _ in spanish} == set(KNOWN)
    assert ("GB", "United Kingdom") in english
    names = [name for _, name in spanish]
    assert names.index("Ecuador") < names.index("España") < names.index("Estados Unidos")
    assert name_of_place("de", Words("es")) == "Alemania"
