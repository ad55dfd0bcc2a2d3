"""Which number to ring for an ambulance, by country; and which country a time zone suggests.

`emergency_numbers.toml` holds them, with where each comes from and how far it has been checked. A country
that is not there has no number: whoever shows one must then say "your local emergency number".
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from backstride.book.words import Words
from backstride.heart.parameters import Certainty

NUMBERS = Path(__file__).with_name("emergency_numbers.toml")


class EmergencyNumber(NamedTuple):
    """How an ambulance is called in a country (ISO 3166 code); the first number is the one to show."""

    place: str
    numbers: tuple[str, ...]
    source: str
    certainty: Certainty
    zones: tuple[str, ...]


@lru_cache(maxsize=1)
def emergency_numbers() -> Mapping[str, EmergencyNumber]:
    """Every country that the book knows, by its code."""
    tables = tomllib.loads(NUMBERS.read_text(encoding="utf-8"))
    return MappingProxyType({place: _number(place, **table) for place, table in tables.items()})


def number_for(place: str) -> str:
    """The number for a country; empty where none is known."""
    return next(iter(numbers_for(place)), "")


def numbers_for(place: str) -> tuple[str, ...]:
    """Every number for a country, the one to show first; empty where none is known."""
    known = emergency_numbers().get(place.upper())
    return known.numbers if known else ()


def place_of_zone(zone: str) -> str:
    """The country that an IANA time zone suggests; empty where it suggests none that is known."""
    return next((each.place for each in emergency_numbers().values() if _is_in(zone, each.zones)), "")


def places(words: Words) -> list[tuple[str, str]]:
    """The countries as code and name, sorted by name in the language: for a list to choose from."""
    return list(_places(words.lang))


def name_of_place(place: str, words: Words) -> str:
    """What a country is called; empty where the book has no number for it."""
    return dict(_places(words.lang)).get(place.upper(), "")


def _number(
    place: str, numbers: list[str], source: str, certainty: Certainty, zones: list[str]
) -> EmergencyNumber:
    return EmergencyNumber(place, tuple(numbers), source, certainty, tuple(zones))


def _is_in(zone: str, zones: tuple[str, ...]) -> bool:
    return any(zone == each or (each.endswith("/") and zone.startswith(each)) for each in zones)


@lru_cache(maxsize=8)
def _places(lang: str) -> tuple[tuple[str, str], ...]:
    from babel import Locale  # noqa: PLC0415 - costs 20 ms, and most pages need no list of countries

    names = Locale(lang).territories
    return tuple(
        sorted(((place, names[place]) for place in emergency_numbers()), key=lambda each: _plain(each[1]))
    )


def _plain(name: str) -> str:
    """A name without its accents, so that España stands between Ecuador and Estados Unidos."""
    return "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))
