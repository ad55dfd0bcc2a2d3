"""Reads `choices.toml`: the numbers of our own choice, by room and name. Its own comments say how."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from backstride.book.sources import read_sources
from backstride.heart.parameters import Certainty, Figure

TABLE = Path(__file__).with_name("choices.toml")
LASTS = ("days", "hours", "minutes")
"""The units of a time that passes."""
UNITS = (*LASTS, "points", "answers", "sessions", "hour", "times")
WHOLE = (*LASTS, "answers", "sessions", "hour")


class ChoicesProblem(ValueError):
    """The table cannot be used: where, what is wrong, and what would be right."""


@lru_cache(maxsize=8)
def read_choices(path: Path = TABLE) -> Mapping[str, Figure]:
    """Every number, by its room and name, such as `lapse.from`. Raises ChoicesProblem."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ChoicesProblem(f"{path}: {error}. It must be a TOML file as its head describes.") from error
    if content.pop("format", None) != 1:
        raise ChoicesProblem(f"{path.name}, format: it must be 1.")
    found = {}
    for room, told in content.items():
        if not isinstance(told, dict) or not told:
            raise ChoicesProblem(f"{path.name}, [{room}]: it must be a table with one line a number.")
        for name, line in told.items():
            found[f"{room}.{name}"] = _figure(line, f"{path.name}, [{room}] {name}")
    return MappingProxyType(found)


def chosen(name: str) -> float:
    """The value of a number, in its unit. Raises KeyError for one that there is not."""
    return read_choices()[name].value


def chosen_whole(name: str) -> int:
    """The value of a number that counts something whole."""
    return int(chosen(name))


def chosen_time(name: str) -> timedelta:
    """A time that passes. Raises ValueError where the number is none."""
    figure = read_choices()[name]
    if figure.unit not in LASTS:
        raise ValueError(f"{name} counts {figure.unit}: it is no time that passes.")
    return timedelta(**{figure.unit: figure.value})


def _figure(told: Any, where: str) -> Figure:  # noqa: ANN401 - whatever a file holds
    try:
        figure = Figure(**told)
    except TypeError:
        raise ChoicesProblem(f"{where}: it must have value, unit, source, certainty and note.") from None
    for wrong in _wrongs(figure):
        raise ChoicesProblem(f"{where}: {wrong}.")
    return figure


def _wrongs(figure: Figure) -> list[str]:
    """Everything that cannot be meant, each with what would be right."""
    value, unit = figure.value, figure.unit
    is_number = type(value) in (int, float) and isfinite(value) and value > 0
    rules = (
        (unit in UNITS, f"unit is {unit!r}; it must be one of {', '.join(UNITS)}"),
        (is_number, f"value is {value!r}; it must be a number above 0"),
        (unit not in WHOLE or type(value) is int, f"value is {value!r}; {unit} are whole"),
        (figure.source in read_sources(), f"source is {figure.source!r}; it must be an id of sources.toml"),
        (
            figure.certainty in get_args(Certainty),
            f"certainty is {figure.certainty!r}; it must be one of {', '.join(get_args(Certainty))}",
        ),
        (figure.note.strip(), "note is empty; it must say why it is this number"),
    )
    return [wrong for holds, wrong in rules if not holds]
