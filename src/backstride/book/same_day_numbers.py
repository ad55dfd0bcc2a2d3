"""Which number to ring for medical help on the same day that is no emergency, by country.

`same_day_numbers.toml` holds them, with where each comes from and how far it has been checked.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from backstride.heart.parameters import Certainty

NUMBERS = Path(__file__).with_name("same_day_numbers.toml")


class SameDayNumber(NamedTuple):
    """What to dial in a country (ISO 3166 code)."""

    place: str
    number: str
    source: str
    certainty: Certainty


@lru_cache(maxsize=1)
def same_day_numbers() -> Mapping[str, SameDayNumber]:
    """Every country that the book knows, by its code."""
    tables = tomllib.loads(NUMBERS.read_text(encoding="utf-8"))
    return MappingProxyType({place: SameDayNumber(place, **table) for place, table in tables.items()})
