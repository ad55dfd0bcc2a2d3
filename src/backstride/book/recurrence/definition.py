"""Reads `recurrence.toml`: what counts as recovery and as a recurrence. Its own comments say how."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from backstride.heart.parameters import Figure

FILE = Path(__file__).with_name("recurrence.toml")

LIMITS = ("not_at_all", "a_little", "moderately", "quite_a_bit", "extremely")
"""How much pain limited somebody: the words of the check-in, mildest first."""


class Definition(NamedTuple):
    """One version of it. Every figure has its unit, its source and its certainty."""

    version: str
    figures: Mapping[str, Figure]

    def value(self, name: str) -> float:
        """A figure's bare value, in the unit that the file gives it."""
        return self.figures[name].value

    def days(self, name: str) -> int:
        """The same, as whole days."""
        return int(self.figures[name].value)

    def is_limiting(self, told: str) -> bool:
        """Whether so much is at least moderately."""
        return LIMITS.index(told) + 1 >= self.value("limits_from")


@lru_cache(maxsize=1)
def definition() -> Definition:
    """The definition in force."""
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    version = content.pop("version")
    return Definition(version, MappingProxyType({name: Figure(**each) for name, each in content.items()}))
