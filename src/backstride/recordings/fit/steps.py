"""Steps, from what the device counted on foot."""

from collections.abc import Sequence

from backstride.recordings.fit.names import sport_word, sub_sport_word
from backstride.recordings.fit.totals import Totals
from backstride.recordings.recording import on_foot

RUNNING = 1
MOST_RUNNING, MOST_WALKING = 120.0, 80.0
"""Strides a minute, a stride being two steps. Nobody runs 240 or walks 160 steps a minute for a whole
session: a larger count was steps already."""


def steps_of(outings: Sequence[Totals]) -> int | None:
    """Steps of all outings on foot. None when there is none, or one of them was not counted."""
    counts = [_steps(outing) for outing in outings if walked(outing)]
    told = [count for count in counts if count is not None]
    return round(sum(told)) if told and len(told) == len(counts) else None


def walked(outing: Totals) -> bool:
    """On foot, as the file says."""
    return on_foot(sport_word(outing.sport), sub_sport_word(outing.sub_sport))


def _steps(outing: Totals) -> float | None:
    """FIT's total cycles are strides for those on foot; a device without a step counter writes 0."""
    if not outing.cycles:
        return None
    most = MOST_RUNNING if outing.sport == RUNNING else MOST_WALKING
    already_steps = outing.timer is not None and outing.cycles > most * outing.timer / 60
    return outing.cycles if already_steps else 2 * outing.cycles
