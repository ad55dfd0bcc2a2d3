"""Which measures wait to be answered on a day: each from the weeks on that it names, for two weeks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.measures.measure import Measure
from backstride.book.measures.table import read_measures

OPEN_DAYS = 14
"""How long one can be answered from its day on (days; project opinion, as long as a monthly check-in)."""


class Due(NamedTuple):
    """A measure that waits: its day, and the first day on which it waits no more."""

    measure: str
    day: date
    until: date


def due_on(on: date, enrolled_on: date, back_state: str, answered: Mapping[str, date]) -> tuple[Due, ...]:
    """Those that wait on a day, in the file's order. `answered`: measure to the day of its last answer."""
    found = (
        each for measure in read_measures().values() for each in _windows(measure, enrolled_on, back_state)
    )
    return tuple(
        each
        for each in found
        if each.day <= on < each.until and answered.get(each.measure, date.min) < each.day
    )


def _windows(measure: Measure, enrolled_on: date, back_state: str) -> Iterator[Due]:
    for week in measure.asked_in_weeks:
        if measure.is_asked(week, back_state):
            day = enrolled_on + timedelta(weeks=week)
            yield Due(measure.id, day, day + timedelta(days=OPEN_DAYS))
