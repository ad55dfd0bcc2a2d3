"""What the rule book makes of a year of sessions that are all done, with mornings that are all as usual.

Worked out here on its own, from the ladder of `walk` 1.0.0: a session is due on a day that was wished for,
with fewer in the six days before than the stage asks for; it settles with the answer of the next morning, and
enough of them lead one stage up.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)


class Stage(NamedTuple):
    """A rung of the ladder."""

    number: int
    days: int
    minutes: int
    settled: int
    """So many settled sessions lead on."""


STAGES = (
    *(Stage(8, 3, 9, 2), Stage(9, 3, 10, 2), Stage(10, 3, 12, 2), Stage(11, 3, 14, 4)),
    *(Stage(12, 3, 16, 4), Stage(13, 3, 18, 4), Stage(14, 3, 20, 4)),
    *(Stage(15, 4, 20, 6), Stage(16, 4, 22, 6), Stage(17, 4, 24, 6)),
    *(Stage(18, 5, 24, 8), Stage(19, 5, 26, 10), Stage(20, 5, 28, 10), Stage(21, 5, 30, 10)),
)
"""From 9 minutes up."""


class Lived(NamedTuple):
    """A day, as it should be in the evening."""

    day: date
    stage: int
    minutes: int | None
    """None where no session was due."""
    keeps: bool
    """Whether the last stage has been earned: from then on that dose is kept."""


def by_the_rule_book(
    begins: date, days: int, *, on: int, wished: Collection[int], pace: float = 1, rests: Collection[int] = ()
) -> list[Lived]:
    """Day after day, from stage `on`.

    `wished`: weekdays from 0; `pace`: how many times the settled sessions of a stage are asked for;
    `rests`: the numbers of days on which no session is done.

    Today is read before the morning is answered: a day that this answer adds is taken the next time.
    """
    rung = next(place for place, stage in enumerate(STAGES) if stage.number == on)
    lived: list[Lived] = []
    walked: list[date] = []
    settled = 0
    for number in range(days):
        today = begins + number * ONE_DAY
        lately = sum(today - day < WEEK for day in walked)
        due = today.weekday() in wished and lately < STAGES[rung].days and number not in rests
        settled += bool(walked) and walked[-1] == today - ONE_DAY
        earned = settled >= ceil(STAGES[rung].settled * pace)
        if earned and rung + 1 < len(STAGES):
            rung, settled, earned = rung + 1, 0, False
        minutes = STAGES[rung].minutes if due else None
        lived.append(Lived(today, STAGES[rung].number, minutes, earned))
        walked += [today] * due
    return lived
