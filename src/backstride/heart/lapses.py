"""A lapse that brought niggles: weeks without a session, and more pain after them than before.

It is a fact about one person, named so that they can see it. It says nothing about what caused what, and
moves nothing: the gap's own rules decide the dose. Its numbers come from outside, as all numbers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple


class LapseFigures(NamedTuple):
    """The numbers that make a lapse; where they come from, the book says."""

    from_days: int
    """Days from one session to the next from which on it is a lapse."""
    looked_at: timedelta
    """How far before the lapse, and after its end, pain is looked at."""
    not_at_once: timedelta
    """What is told in the first time without a session still belongs to the time before."""
    rise: float
    """By how much the average must be higher, in points of 10."""
    least_told: int
    """How many answers each average needs."""


class Lapse(NamedTuple):
    """The session before it and the first one after (None where there is none yet); the averages, 0 to 10."""

    last_on: date
    back_on: date | None
    days: int
    before: float
    after: float

    def is_recent(self, day: date, figures: LapseFigures) -> bool:
        """Whether it still says something about a day."""
        return self.back_on is None or day <= self.back_on + figures.looked_at


def lapse_with_pain(
    sessions: Iterable[date], pains: Sequence[tuple[date, float]], today: date, figures: LapseFigures
) -> Lapse | None:
    """The last lapse, if pain was higher after it than before. `pains`: answers (0 to 10), by local day."""
    gap = _last_gap(sorted({day for day in sessions if day <= today}), today, figures.from_days)
    if gap is None:
        return None
    last_on, back_on = gap
    ends = back_on or today
    later = last_on + figures.not_at_once
    before = _average(pains, last_on - figures.looked_at, later, figures.least_told)
    until = min(today, ends + figures.looked_at)
    after = _average(pains, later + timedelta(days=1), until, figures.least_told)
    if before is None or after is None or after - before < figures.rise:
        return None
    return Lapse(last_on, back_on, (ends - last_on).days, before, after)


def _last_gap(sessions: list[date], today: date, from_days: int) -> tuple[date, date | None] | None:
    if sessions and (today - sessions[-1]).days >= from_days:
        return sessions[-1], None
    gaps = [(last, back) for last, back in pairwise(sessions) if (back - last).days >= from_days]
    return gaps[-1] if gaps else None


def _average(pains: Sequence[tuple[date, float]], since: date, until: date, least_told: int) -> float | None:
    told = [pain for day, pain in pains if since <= day <= until]
    return round(sum(told) / len(told), 1) if len(told) >= least_told else None
