"""Where to turn when life is heavy: a line that listens, an emergency number; for every country something."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from backstride.book.emergency_numbers import number_for
from backstride.heart.parameters import Certainty

LINES = Path(__file__).with_name("crisis_lines.toml")


class CrisisLine(NamedTuple):
    """Somebody who listens, in a country (ISO 3166 code)."""

    place: str
    number: str
    name: str
    source: str
    certainty: Certainty

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return self.number.replace(" ", "")


class WhereToTurn(NamedTuple):
    """A line, None where none is known for the country; the emergency number, empty where none is."""

    line: CrisisLine | None
    emergency: str


@lru_cache(maxsize=1)
def crisis_lines() -> Mapping[str, CrisisLine]:
    """Every line that the book knows, by country."""
    tables = tomllib.loads(LINES.read_text(encoding="utf-8"))
    return MappingProxyType({place: CrisisLine(place, **table) for place, table in tables.items()})


def where_to_turn(place: str) -> WhereToTurn:
    """For a country; for one that is not known, or was not told, nothing is guessed."""
    return WhereToTurn(crisis_lines().get(place.upper()), number_for(place))
