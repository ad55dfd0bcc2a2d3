"""How long the timer ran, from its start and stop events, else from the gaps between points."""

import numpy as np

from backstride.recordings.fit.columns import Column, Table

TIMER = 0
START = 0
STOPS = (1, 4, 8, 9)

LONGEST_GAP = 20.0
"""Seconds. Watches that record "smartly" leave 3 to 10 s between points; a longer gap was a pause."""


def timer_seconds(times: Column, events: Table) -> float | None:
    """Seconds with the timer running between the first and the last of these times; None when none."""
    if not len(times):
        return None
    by_events = _from_events(times, events)
    return (_from_gaps(times) if by_events is None else by_events) or None


def _from_gaps(times: Column) -> float:
    gaps = np.diff(np.sort(times))
    return float(gaps[gaps <= LONGEST_GAP].sum())


def _from_events(times: Column, events: Table) -> float | None:
    """None when no event says that the timer started."""
    chosen = (events["event"] == TIMER) & ~np.isnan(events["timestamp"])
    first, last = float(times.min()), float(times.max())
    running, total, since = False, 0.0, first
    seen = False
    for at, kind in zip(events["timestamp"][chosen], events["type"][chosen], strict=True):
        moment = float(min(max(at, first), last))
        if kind == START and not running:
            running, since, seen = True, moment, True
        elif kind in STOPS and running:
            running, total = False, total + max(0.0, moment - since)
    if running:
        total += max(0.0, last - since)
    return total if seen else None
