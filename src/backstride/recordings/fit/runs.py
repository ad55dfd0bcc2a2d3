"""How much of it was run, where the file itself says so."""

import numpy as np

from backstride.recordings.fit.columns import Column, Table
from backstride.recordings.fit.contents import Contents

SPLIT_RUN, SPLIT_WALK, SPLIT_STAND = 17, 18, 22
RUNNING = 1
HARD = (0, 5)
"""Intensities "active" and "interval"."""
EASY = (1, 4)
"""Intensities "rest" and "recovery"."""

RunSeconds = tuple[float, str]


def run_seconds(contents: Contents, sports: set[float | None]) -> RunSeconds | None:
    """Seconds run and where that was read, or None when the file doesn't say.

    In this order: the watch's own run/walk detection (split messages); laps of different sports, one of
    them running; in a session of running, laps of a workout marked active or interval against rest or
    recovery. In the last case what was run is what the workout asked to be run. Speed and cadence are not
    looked at: a running session with ordinary laps gives None, even if every step of it was run.
    """
    return (
        _from_splits(contents.splits)
        or _from_splits(contents.split_summaries)
        or _from_lap_sports(contents.laps)
        or (_from_intensities(contents.laps) if sports == {RUNNING} else None)
    )


def _from_splits(splits: Table) -> RunSeconds | None:
    if not np.isin(splits["type"], (SPLIT_RUN, SPLIT_WALK, SPLIT_STAND)).any():
        return None
    seconds = splits["timer"]
    if "elapsed" in splits:
        seconds = np.where(np.isnan(seconds), splits["elapsed"], seconds)
    return _told(seconds[splits["type"] == SPLIT_RUN], "device_splits")


def _from_lap_sports(laps: Table) -> RunSeconds | None:
    sports = laps["sport"]
    others = ~np.isnan(sports) & (sports != RUNNING)
    if not ((sports == RUNNING).any() and others.any()):
        return None
    return _told(laps["timer"][sports == RUNNING], "lap_sports")


def _from_intensities(laps: Table) -> RunSeconds | None:
    hard = np.isin(laps["intensity"], HARD)
    if not (hard.any() and np.isin(laps["intensity"], EASY).any()):
        return None
    return _told(laps["timer"][hard], "lap_intensity")


def _told(seconds: Column, source: str) -> RunSeconds | None:
    total = float(seconds.sum())
    return None if np.isnan(total) else (total, source)
