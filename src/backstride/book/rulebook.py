"""The rule book that is shipped: every programme, questionnaire and rule card, read when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from backstride.book.programmes import read_file, shipped_programmes
from backstride.book.rule_cards import read_rule_cards
from backstride.book.screening import questionnaires, read_questionnaire
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook

Page = TypeVar("Page")


class Shelf(Mapping[str, Page]):
    """Pages by name; each is read when somebody asks for it, so that nobody waits for the others."""

    def __init__(self, names: tuple[str, ...], read: Callable[[str], Page]) -> None:
        self._names = names
        self._read = read

    def __getitem__(self, name: str) -> Page:
        if name not in self._names:
            raise KeyError(name)
        return self._read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@lru_cache(maxsize=1)
def shipped_rulebook() -> RuleBook:
    """Everything the book holds, for replay."""
    return RuleBook(
        programmes={name: _versions(paths) for name, paths in shipped_programmes().items()},
        questionnaires=Shelf(tuple(questionnaires()), read_questionnaire),
        cards=read_rule_cards(),
    )


def _versions(paths: Mapping[str, Path]) -> Shelf[Programme]:
    return Shelf(tuple(paths), lambda version: read_file(paths[version]))
