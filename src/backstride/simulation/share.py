"""A share of so many, and how far it may be off by chance."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

Z95 = 1.959964
"""Standard normal quantile for a 95% interval."""


class Share(NamedTuple):
    """So many of so many."""

    some: int
    of: int

    @property
    def value(self) -> float:
        """From 0 to 1."""
        return self.some / self.of

    def interval(self, z: float = Z95) -> tuple[float, float]:
        """Wilson's score interval; it stays within 0 and 1, and says something even of none."""
        share, n = self.value, self.of
        middle, whole = share + z * z / (2 * n), 1 + z * z / n
        half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.value:.1%} ({low:.1%}–{high:.1%})"
