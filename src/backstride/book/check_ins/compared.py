"""What a check-in shows beside the one before: higher, lower or about the same, where both say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from backstride.heart.fields import JSON

JUDGED = ("pain_average",)
"""Where a change has a size from which it counts; of the others only the two numbers are said."""
BESIDE = ("pain_days", "confidence", "sleep")
OF_ITS_TIME = frozenset({"pain_days"})
"""What counts days of the time asked about: compared within one series only."""


class Change(NamedTuple):
    """One key now and before. `way`: lower, higher or same; empty where nobody can say what counts."""

    key: str
    now: float
    before: float
    way: str


def compare(now: Mapping[str, JSON], before: Mapping[str, JSON], counts_from: float) -> Iterator[Change]:
    """What can be compared of two check-ins. `counts_from`: points of pain."""
    apart = OF_ITS_TIME if now.get("what") != before.get("what") else frozenset()
    for key in (*JUDGED, *BESIDE):
        if key in now and key in before and key not in apart:
            way = _way(now[key] - before[key], counts_from) if key in JUDGED else ""
            yield Change(key, now[key], before[key], way)


def _way(change: float, counts_from: float) -> str:
    if abs(change) < counts_from:
        return "same"
    return "higher" if change > 0 else "lower"
