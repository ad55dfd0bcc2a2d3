"""What stands behind each rule: reads `rules.toml`, whose own comments say how it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from backstride.book.programme_form import BACKED
from backstride.book.programme_refused import Problem
from backstride.heart.programme import RuleCard

RULES = Path(__file__).with_name("rules.toml")


class RulesProblem(ValueError):
    """The file of rules cannot be used; the message says which rule, why, and what would be right."""


@lru_cache(maxsize=8)
def read_rule_cards(path: Path = RULES) -> Mapping[str, RuleCard]:
    """Every rule's card by the rule's id, in the order of the file. Raises `RulesProblem`."""
    try:
        groups = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RulesProblem(f"{path}: {error}. It must be TOML with one table a group of rules.") from error
    return MappingProxyType({card.rule: card for card in _cards(groups, path.name)})


def _cards(groups: Mapping[str, Any], file: str) -> Iterator[RuleCard]:
    for group, rules in groups.items():
        for name, card in rules.items():
            yield _card(f"{group}.{name}", card, file)


def _card(rule: str, card: object, file: str) -> RuleCard:
    if not isinstance(card, dict) or card.keys() != {"sources", "certainty"} or not card["sources"]:
        raise RulesProblem(f"{file}, {rule}: a card has sources (at least one) and certainty, no more.")
    for key, values in (("source", card["sources"]), ("certainty", [card["certainty"]])):
        for value in values:
            wrong = BACKED[key].check(value)
            if wrong:
                raise RulesProblem(f"{Problem(f'{file}, {rule}', *wrong)}.")
    return RuleCard(rule, tuple(card["sources"]), card["certainty"])
