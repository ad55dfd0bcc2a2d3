"""One table of a screening file, read key by key: none is ignored, and a slip names its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

Wanted = TypeVar("Wanted")
Word = TypeVar("Word", bound=str)


class ScreeningProblem(ValueError):
    """A screening file cannot be used; the message says where, what is wrong, and what would be right."""


class Table:
    """The keys of one table that are still to be read, and the place they stand in."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._left = dict(values)
        self.where = where

    def problem(self, says: str) -> ScreeningProblem:
        """A slip in this table, ready to be raised."""
        return ScreeningProblem(f"{self.where}: {says}")

    def has(self, key: str) -> bool:
        """Whether the key is there, unread."""
        return key in self._left

    def take(self, key: str, kind: type[Wanted], default: Wanted | None = None) -> Wanted:
        """The value of a key, which must be of that kind; a key without default must be there."""
        if key not in self._left:
            if default is None:
                raise self.problem(f"{key} is missing. Give it as {_spoken(kind)}.")
            return default
        value = self._left.pop(key)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.problem(f"{key} is {value!r}. Give it as {_spoken(kind)}.")
        return value

    def word(self, key: str, allowed: tuple[Word, ...], default: Word | None = None) -> Word:
        """A word out of those allowed."""
        return self.one_of(key, self.take(key, str, default), allowed)

    def words(self, key: str, allowed: tuple[Word, ...]) -> tuple[Word, ...]:
        """A list of words out of those allowed."""
        return tuple(self.one_of(key, each, allowed) for each in self.take(key, list))

    def new_words(self, key: str) -> tuple[str, ...]:
        """A list of one or more different words."""
        found = self.take(key, list)
        if (
            not found
            or len(set(map(str, found))) < len(found)
            or not all(isinstance(each, str) for each in found)
        ):
            raise self.problem(f"{key} is {found!r}. Give one or more different words.")
        return tuple(found)

    def one_of(self, key: str, word: object, allowed: tuple[Word, ...]) -> Word:
        """The word, which must be one of those allowed."""
        found = [each for each in allowed if each == word]
        if not found:
            raise self.problem(f"{key} has {word!r}. Right would be one of: {', '.join(allowed)}.")
        return found[0]

    def table(self, key: str) -> Table:
        """The table under a key; an empty one where there is none."""
        return Table(self.take(key, dict, {}), f"{self.where}, {key}")

    def tables(self, key: str) -> list[Table]:
        """The tables listed under a key, each placed by its id or its number."""
        return [self._listed(key, number, each) for number, each in enumerate(self.take(key, list, []), 1)]

    def _listed(self, key: str, number: int, values: object) -> Table:
        if not isinstance(values, dict):
            raise self.problem(f"{key} {number} is {values!r}. Give it as a table.")
        return Table(values, f"{self.where}, {key} {values.get('id', number)}")

    def each(self) -> Iterator[tuple[str, Table]]:
        """Every key with the table under it, until all are read."""
        for key in list(self._left):
            yield key, self.table(key)

    def each_word(self, allowed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Every key with its word, out of those allowed, until all are read."""
        for key in list(self._left):
            yield key, self.word(key, allowed)

    def close(self) -> None:
        """Refuse whatever was not read."""
        if self._left:
            raise self.problem(
                f"nobody reads {', '.join(self._left)} here. Remove it, or correct its spelling."
            )


def _spoken(kind: type) -> str:
    return {str: "text", int: "a whole number", bool: "true or false", list: "a list", dict: "a table"}[kind]
