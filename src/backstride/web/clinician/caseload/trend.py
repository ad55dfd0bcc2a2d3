"""The pain of eight weeks as a small line: the worst of each week, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.words import Words
from backstride.web.journals.glance import Session

WEEKS, WIDTH, HEIGHT, MOST = 8, 140, 32, 10
EDGE = 4
"""Room for the dot at the end."""


class Trend(NamedTuple):
    """A line for an SVG (points), its last point, and its sentence."""

    points: str
    x_text: str
    y_text: str
    says: str


def trend_of(sessions: Sequence[Session], today: date, words: Words) -> Trend | None:
    """The worst pain in sessions of each of eight weeks up to today; None where none was told."""
    by_week = dict[int, float]()
    for each in sessions:
        week = (today - each.day).days // 7
        if 0 <= week < WEEKS:
            by_week[week] = max(by_week.get(week, 0.0), each.worst)
    if not by_week:
        return None
    points = [(_x(week), _y(worst)) for week, worst in sorted(by_week.items(), reverse=True)]
    told = [f"{by_week[week]:g}" if week in by_week else "–" for week in reversed(range(WEEKS))]
    says = words.say("clinic", "trend", worsts=" ".join(told))
    written = [(f"{x:g}", f"{y:g}") for x, y in points]
    return Trend(" ".join(",".join(each) for each in written), *written[-1], says)


def _x(week: int) -> float:
    return round(EDGE + (WEEKS - 1 - week) * (WIDTH - 2 * EDGE) / (WEEKS - 1), 1)


def _y(worst: float) -> float:
    return round(HEIGHT - EDGE - worst * (HEIGHT - 2 * EDGE) / MOST, 1)
