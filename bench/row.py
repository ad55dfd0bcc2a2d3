"""One line of the table: what was measured, what it may be at most, and whether that holds."""

from __future__ import annotations

from typing import NamedTuple

CLEARLY = 1.25
"""A bound is clearly broken beyond so many times it: machines are noisy, and differ."""


class Row(NamedTuple):
    """A measurement; `beyond` is how many times its bound it came to, None where it has no bound."""

    what: str
    measured: str
    bound: str = "–"
    beyond: float | None = None

    @property
    def holds(self) -> str:
        """In a word."""
        if self.beyond is None:
            return "–"
        return "yes" if self.beyond <= 1 else "narrowly not" if self.beyond <= CLEARLY else "NO"

    @property
    def clearly_broken(self) -> bool:
        """Whether no noise explains it."""
        return self.beyond is not None and self.beyond > CLEARLY


def bounded(what: str, measured: float, most: float, unit: str, digits: int = 1) -> Row:
    """A figure with a unit and the most that it may be."""
    return Row(what, f"{measured:.{digits}f} {unit}", f"≤ {most:g} {unit}", measured / most)
