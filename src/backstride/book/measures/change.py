"""From two scores of one measure to what has changed, and whether that counts.

The smallest change that counts was worked out for getting better. So of a change for the worse it is never
said here that it counts, nor that it does not: that cannot be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backstride.book.measures.measure import Measure
from backstride.book.measures.scoring import Score

Way = Literal["better", "worse", "same"]
Told = Literal["told", "other_measure", "other_version", "other_things", "not_known", "only_for_better"]


@dataclass(frozen=True)
class Change:
    """What has changed from one score to a later one."""

    points: float | None
    """After minus before; None where the two cannot be compared."""
    percent: float | None
    """Of the score before, with the same sign; None where that was 0, or where they cannot be compared."""
    way: Way | None
    by_points: bool | None
    """Whether it reaches the points that count; None where that cannot be told."""
    by_percent: bool | None
    """Whether it reaches the percent that count; None where that cannot be told."""
    why: Told
    """`told`, or why it cannot be told whether it counts."""

    @property
    def counts(self) -> bool | None:
        """Whether it is at least the smallest change that counts, by either; None: cannot be told."""
        return None if self.by_points is None else self.by_points or bool(self.by_percent)


def change(before: Score, after: Score, measure: Measure) -> Change:
    """What has changed. Whether it counts is told only of one for the better, where a figure is known."""
    apart = _why_not_compared(before, after, measure)
    if apart:
        return Change(None, None, None, None, None, apart)
    points = round(after.value - before.value, 6)
    percent = round(points / before.value * 100, 6) if before.value else None
    way = _way(points, measure)
    important = measure.important
    if important is None or way == "worse":
        why: Told = "not_known" if important is None else "only_for_better"
        return Change(points, percent, way, None, None, why)
    by_points = abs(points) >= important.points
    by_percent = None if percent is None else abs(percent) >= important.percent
    return Change(points, percent, way, by_points, by_percent, "told")


def _why_not_compared(before: Score, after: Score, measure: Measure) -> Told | None:
    if {before.measure, after.measure} != {measure.id}:
        return "other_measure"
    if {before.version, after.version} != {measure.version}:
        return "other_version"
    return None if before.about == after.about else "other_things"


def _way(points: float, measure: Measure) -> Way:
    if not points:
        return "same"
    return "better" if (points < 0) == (measure.better == "less") else "worse"
