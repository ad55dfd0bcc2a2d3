"""Reads `lessons.toml`: the order of the lessons, and what calls for each. Its own comments say how."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from backstride.book.lessons.facts import every_fact
from backstride.book.lessons.refused import LessonsProblem

TABLE = Path(__file__).with_name("lessons.toml")

_LESSON = {"id": str, "week": int, "because": list, "picture": str}
_MOMENT = {"facts": list, "again": bool}
_WAITS = ("silent", "only_whom_to_see", "only_for_a_reason")
_WHOLE = {**dict.fromkeys(_WAITS, list), "lesson": list, "moment": dict}

SEE_SOMEBODY = "see_somebody"
"""The moment that speaks also while somebody waits to be seen."""


class Tied(NamedTuple):
    """One lesson in the table: from which week it comes by itself, and the moments that call for it."""

    id: str
    week: int
    because: tuple[str, ...]
    picture: str


class Moment(NamedTuple):
    """Something in a person's state that calls for a lesson: any of its facts makes it so."""

    id: str
    facts: frozenset[str]
    again: bool
    """Whether it calls for a lesson that was read before."""


@dataclass(frozen=True)
class Table:
    """The whole table: lessons in their order, moments with the most pressing first; what makes them wait."""

    lessons: tuple[Tied, ...]
    moments: Mapping[str, Moment]
    silent: frozenset[str]
    only_whom_to_see: frozenset[str]
    only_for_a_reason: frozenset[str]


@lru_cache(maxsize=8)
def read_table(path: Path = TABLE) -> Table:
    """The table. Raises `LessonsProblem`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LessonsProblem(f"{path}: {error}. It must be a TOML file as its head describes.") from error
    _refuse_other_keys(content, _WHOLE, path.name)
    moments = {name: _moment(name, each, path.name) for name, each in content["moment"].items()}
    lessons = tuple(_tied(number, each, path.name) for number, each in enumerate(content["lesson"], 1))
    facts = {key: _known_facts(content[key], f"{path.name}, {key}") for key in _WAITS}
    table = Table(lessons, MappingProxyType(moments), **facts)
    _refuse_what_does_not_fit(table, path.name)
    return table


def _moment(name: str, each: Mapping[str, Any], file: str) -> Moment:
    where = f"{file}, [moment.{name}]"
    _refuse_other_keys(each, _MOMENT, where)
    return Moment(name, _known_facts(each["facts"], where), each["again"])


def _tied(number: int, each: Mapping[str, Any], file: str) -> Tied:
    where = f"{file}, lesson {number}"
    _refuse_other_keys(each, _LESSON, where)
    return Tied(each["id"], each["week"], tuple(each["because"]), each["picture"])


def _refuse_other_keys(table: object, keys: Mapping[str, type], where: str) -> None:
    if not isinstance(table, dict) or table.keys() != keys.keys():
        found = ", ".join(table) if isinstance(table, dict) else repr(table)
        raise LessonsProblem(
            f"{where}: it has {found or 'nothing'}; it must have exactly: {', '.join(keys)}."
        )
    for key, kind in keys.items():
        if type(table[key]) is not kind:
            raise LessonsProblem(f"{where}: {key} is {table[key]!r}, which is no {_NAMES[kind]}.")


_NAMES = {str: "text", int: "whole number", bool: "true or false", list: "list", dict: "table"}


def _known_facts(ids: list[Any], where: str) -> frozenset[str]:
    unknown = [each for each in ids if each not in every_fact()]
    if unknown or not ids:
        raise LessonsProblem(
            f"{where}: {unknown[0] if unknown else 'no'!r} fact. Take ids of rules or facts.py."
        )
    return frozenset(ids)


def _refuse_what_does_not_fit(table: Table, file: str) -> None:
    ids = [lesson.id for lesson in table.lessons]
    twice = [each for each in ids if ids.count(each) > 1]
    if twice:
        raise LessonsProblem(f"{file}: the lesson {twice[0]!r} stands there twice. Keep one.")
    weeks = [lesson.week for lesson in table.lessons]
    if weeks != sorted(weeks) or min(weeks, default=0) < 0:
        raise LessonsProblem(f"{file}: weeks {weeks}. They begin at 0 or later and never fall.")
    called = {moment for lesson in table.lessons for moment in lesson.because}
    for moment in sorted(called ^ table.moments.keys() | {SEE_SOMEBODY} - called):
        raise LessonsProblem(f"{file}: the moment {moment!r} needs a table [moment.{moment}] and a lesson.")
