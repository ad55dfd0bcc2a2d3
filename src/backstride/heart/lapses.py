"""A lapse that brought niggles: weeks without a session, and more pain after them than before.

It is a fact about one person, named so that they can see it. It says nothing about what caused what, and
moves nothing: the gap's own rules decide the dose. Every number here is a choice of this project.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

LAPSE_DAYS = 21
"""Days from one session to the next from which on we call it a lapse (project opinion)."""
LOOKED_AT = timedelta(days=28)
"""How far before the lapse, and after its end, pain is looked at (project opinion)."""
NOT_AT_ONCE = timedelta(days=7)
"""What is told in the first days without a session still belongs to the time before (project opinion)."""
RISE_POINTS = 1.5
"""By how much the average must be higher, in points of 10 (project opinion)."""
LEAST_TOLD = 2
"""How many answers each average needs (project opinion): one bad day is only a bad day."""


class Lapse(NamedTuple):
    """The session before it and the first one after (None where there is none yet); the averages, 0 to 10."""

    last_on: date
    back_on: date | None
    days: int
    before: float
    after: float

    def is_recent(self, day: date) -> bool:
        """Whether it still says something about a day."""
        return self.back_on is None or day <= self.back_on + LOOKED_AT


def lapse_with_pain(
    sessions: Iterable[date], pains: Sequence[tuple[date, float]], today: date
) -> Lapse | None:
    """The last lapse, if pain was higher after it than before. `pains`: answers (0 to 10), by local day."""
    gap = _last_gap(sorted({day for day in sessions if day <= today}), today)
    if gap is None:
        return None
    last_on, back_on = gap
    ends = back_on or today
    before = _average(pains, last_on - LOOKED_AT, last_on + NOT_AT_ONCE)
    after = _average(pains, last_on + NOT_AT_ONCE + timedelta(days=1), min(today, ends + LOOKED_AT))
    if before is None or after is None or after - before < RISE_POINTS:
        return None
    return Lapse(last_on, back_on, (ends - last_on).days, before, after)


def _last_gap(sessions: list[date], today: date) -> tuple[date, date | None] | None:
    if sessions and (today - sessions[-1]).days >= LAPSE_DAYS:
        return sessions[-1], None
    gaps = [(last, back) for last, back in pairwise(sessions) if (back - last).days >= LAPSE_DAYS]
    return gaps[-1] if gaps else None


def _average(pains: Sequence[tuple[date, float]], since: date, until: date) -> float | None:
    told = [pain for day, pain in pains if since <= day <= until]
    return round(sum(told) / len(told), 1) if len(told) >= LEAST_TOLD else None
