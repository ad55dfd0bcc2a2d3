"""The pain of eight weeks as a small line: the worst of each week, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.words import Words
from backstride.web.clinician.in_words import DOMAIN
from backstride.web.journals.glance import LATELY, Session

WEEKS = LATELY // timedelta(weeks=1)
WIDTH, HEIGHT, MOST = 140, 32, 10
EDGE = 4
"""Room for the dots at the edges."""
Point = tuple[str, str]


class Trend(NamedTuple):
    """For an SVG: a dot a week, and lines between weeks on end. Across a week not told none runs."""

    dots: tuple[Point, ...]
    lines: tuple[str, ...]
    says: str


def trend_of(sessions: Sequence[Session], today: date, words: Words) -> Trend | None:
    """The worst pain in sessions of each of eight weeks up to today; None where none was told."""
    worst = dict[int, float]()
    for each in sessions:
        week = WEEKS - 1 - (today - each.day).days // 7
        if 0 <= week < WEEKS:
            worst[week] = max(worst.get(week, 0.0), each.worst)
    if not worst:
        return None
    dots = {week: (f"{_x(week):g}", f"{_y(worst[week]):g}") for week in sorted(worst)}
    lines = [" ".join(map(",".join, (dots[week], dots[week + 1]))) for week in dots if week + 1 in dots]
    told = [f"{worst[week]:g}" if week in worst else "–" for week in range(WEEKS)]
    return Trend(tuple(dots.values()), tuple(lines), words.say(DOMAIN, "trend", worsts=" ".join(told)))


def _x(week: int) -> float:
    return round(EDGE + week * (WIDTH - 2 * EDGE) / (WEEKS - 1), 1)


def _y(worst: float) -> float:
    return round(HEIGHT - EDGE - worst * (HEIGHT - 2 * EDGE) / MOST, 1)
