"""Reads `measures.toml`: every measure that is shipped. Its own comments say how."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from backstride.book.measures.measure import (
    SCALE_ENDS,
    Band,
    Important,
    Item,
    Kind,
    Measure,
    Method,
    Sign,
)
from backstride.book.sources import STATUSES, read_sources
from backstride.heart.symptoms import URGENCIES

TABLE = Path(__file__).with_name("measures.toml")


class MeasuresProblem(ValueError):
    """The file of measures cannot be used; the message says where, why and what would be right."""


@lru_cache(maxsize=8)
def read_measures(path: Path = TABLE) -> Mapping[str, Measure]:
    """Every shipped measure by its id, in the order of the file. Raises `MeasuresProblem`."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MeasuresProblem(f"{path}: {error}. It must be a TOML file with one table a measure.") from error
    return MappingProxyType({name: _measure(path.name, name, table) for name, table in tables.items()})


def _measure(file: str, name: str, table: Mapping[str, Any]) -> Measure:
    where = f"{file} [{name}]"
    try:
        told = dict(table)
        important = told.pop("important", None)
        measure = Measure(
            id=name,
            items=tuple(_item(each) for each in told.pop("items", ())),
            most_missing=told.pop("most_missing", 0),
            important=Important(**important) if important else None,
            asked_in_weeks=tuple(told.pop("in_weeks")),
            asked_of=tuple(told.pop("asked_of", ())),
            bands=tuple(Band(each["id"], each["from"]) for each in told.pop("bands", ())),
            signs=tuple(_sign(each) for each in told.pop("signs", ())),
            words="theirs" if told["method"] == "total" else "ours",
            **told,
        )
    except (TypeError, KeyError) as error:
        raise MeasuresProblem(f"{where}: {error}. The head of the file lists the keys.") from error
    _refuse_what_does_not_fit(measure, where)
    return measure


def _item(told: Mapping[str, Any]) -> Item:
    ends = dict(zip(("least", "most"), SCALE_ENDS, strict=True)) if told["kind"] == "scale" else {}
    return Item(**{**ends, **told})


def _sign(told: Mapping[str, Any]) -> Sign:
    usual = {"at_most": None, "at_least": None, "urgency": None}
    return Sign(**{**usual, **told, "items": tuple(told["items"])})


def _refuse_what_does_not_fit(measure: Measure, where: str) -> None:
    for wrong in _wrongs(measure):
        raise MeasuresProblem(f"{where}: {wrong}")


def _wrongs(measure: Measure) -> list[str]:
    """Everything that cannot be meant, each with what would be right."""
    names = [item.id for item in measure.items]
    named = {name for item in measure.items for name in (item.rates, item.only_if) if name}
    named |= {name for sign in measure.signs for name in sign.items}
    signs, important = measure.signs, measure.important
    cited = {measure.source, *(each.source for each in signs), *([important.source] if important else [])}
    certain = {measure.certainty, *(each.certainty for each in signs)}
    certain |= {important.certainty} if important else set()
    rules = (
        (measure.method in get_args(Method), f"method is {measure.method!r}"),
        (all(item.kind in get_args(Kind) for item in measure.items), "an item has a kind that there is not"),
        (len(set(names)) == len(names), "an item stands there twice"),
        (named <= set(names), f"{', '.join(sorted(named - set(names)))}: no such item"),
        (measure.least < measure.most, "least must lie below most"),
        (
            bool(measure.scored) == (measure.method != "total"),
            "method `total` asks nothing, others something",
        ),
        (0 not in measure.asked_in_weeks, "nothing is asked in week 0: the start stays short"),
        (0 <= measure.most_missing < max(1, len(measure.scored)), "most_missing leaves nothing to score"),
        (cited <= set(read_sources()), "a source that is not in sources.toml"),
        (certain <= set(STATUSES), "a certainty that there is not"),
        (all(each.urgency in (None, *URGENCIES) for each in measure.signs), "an urgency that there is not"),
    )
    return [
        f"{wrong}. The head of the file says what may stand there." for holds, wrong in rules if not holds
    ]
