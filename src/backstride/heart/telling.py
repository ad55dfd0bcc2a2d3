"""An entry on its day, with what is in mind: what a teller is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from backstride.heart.alphabet import Event
from backstride.heart.entries import Entry
from backstride.heart.memory import Memory
from backstride.heart.rulebook import RuleBook

Told = tuple[Event, dict[str, Any]]
"""What the machine hears, and the figures behind it."""


@dataclass(frozen=True)
class Telling:
    """One entry on its local day, with what is in mind."""

    memory: Memory
    book: RuleBook
    day: date
    entry: Entry

    @property
    def first_id(self) -> str:
        """The id that this was first told under: a correction is about the same thing."""
        return first_id_of(self.entry)


def first_id_of(entry: Entry) -> str:
    """The id that an entry of a diary was first told under."""
    return entry.replaces or entry.id
