"""Reads `weather.toml`: the bands of each hazard, and the figures beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from backstride.book.sources import read_sources
from backstride.heart.parameters import Certainty, Figure

BANDS = Path(__file__).with_name("weather.toml")
HAZARDS = ("heat", "cold", "ice", "wind", "air")


class Level(IntEnum):
    """What weather asks for; worse is more."""

    GO = 0
    CARE = 1
    EASE = 2
    STAY = 3


class Band(NamedTuple):
    """From (or, in the cold, down from) a number, or for some weather codes: what it asks of whom."""

    id: str
    edge: Figure | None
    """The number at which it begins; None where codes tell it."""
    codes: frozenset[int]
    everybody: Level
    sensitive: Level
    sources: tuple[str, ...]
    """Behind the advice."""
    certainty: Certainty

    @property
    def hazard(self) -> str:
        """What it is a band of."""
        return self.id.partition(".")[0]


class WeatherBook(NamedTuple):
    """Everything that the file holds."""

    bands: Mapping[str, tuple[Band, ...]]
    """By hazard, the mildest first."""
    figures: Mapping[str, Figure]


class WeatherProblem(ValueError):
    """The file cannot be used; the message says where, why and what would be right."""


@lru_cache(maxsize=4)
def read_bands(path: Path = BANDS) -> WeatherBook:
    """The bands and figures. Raises WeatherProblem."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        bands = [_band(table) for table in told["band"]]
        figures = {name: Figure(**table) for name, table in told["figures"].items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeatherProblem(f"{path.name}: {error}. The head of the file lists the keys.") from error
    _refuse_unknown(path.name, bands, figures)
    grouped = {hazard: tuple(band for band in bands if band.hazard == hazard) for hazard in HAZARDS}
    return WeatherBook(MappingProxyType(grouped), MappingProxyType(figures))


def _band(table: dict[str, Any]) -> Band:
    edge = table.get("from") or table.get("to")
    if bool(edge) == ("codes" in table):
        raise WeatherProblem(f"{table['id']} needs either a number (from, to) or codes")
    everybody, sensitive = (Level[table[whom].upper()] for whom in ("everybody", "sensitive"))
    if sensitive < everybody:
        raise WeatherProblem(f"{table['id']} is milder for the sensitive than for everybody")
    return Band(
        id=table["id"],
        edge=Figure(**edge) if edge else None,
        codes=frozenset(table.get("codes", ())),
        everybody=everybody,
        sensitive=sensitive,
        sources=tuple(table["rests_on"]["sources"]),
        certainty=table["rests_on"]["certainty"],
    )


def _refuse_unknown(file: str, bands: list[Band], figures: Mapping[str, Figure]) -> None:
    edges = [band.edge for band in bands if band.edge]
    cited = {source for band in bands for source in band.sources}
    unknown = {*cited, *(figure.source for figure in (*edges, *figures.values()))} - set(read_sources())
    unknown |= {band.id for band in bands if band.hazard not in HAZARDS}
    if unknown:
        raise WeatherProblem(f"{file}: not known: {', '.join(sorted(unknown))}.")
