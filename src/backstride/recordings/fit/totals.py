"""The totals of one outing: what the session message says, else added up from laps, else from records."""

from typing import NamedTuple

import numpy as np

from backstride.recordings.fit.columns import Column, Table
from backstride.recordings.fit.pauses import timer_seconds

COVERED = 60.0
"""Seconds by which the last lap may end before the last record and the laps still count as all of it."""


class Totals(NamedTuple):
    """FIT seconds (since 1989-12-31) and sums; None where nothing is said. Sports are the file's numbers."""

    source: str
    start: float | None = None
    end: float | None = None
    elapsed: float | None = None
    timer: float | None = None
    distance: float | None = None
    cycles: float | None = None
    heart_rate: float | None = None
    sport: float | None = None
    sub_sport: float | None = None

    def or_else(self, other: "Totals") -> "Totals":
        """These totals, with gaps filled from others of the same outing."""
        pairs = zip(self, other, strict=True)
        return Totals._make(theirs if mine is None else mine for mine, theirs in pairs)


def outings(sessions: Table, laps: Table, records: Table, events: Table) -> list[Totals]:
    """One per session message (several sports, several sessions), or one from what else there is."""
    by_session = [from_session(sessions, row) for row in range(len(sessions["timestamp"]))]
    if len(by_session) > 1:
        return by_session
    by_lap, by_record = from_laps(laps), from_records(records, events)
    fallback = by_lap.or_else(by_record) if laps_cover(laps, records) else by_record.or_else(by_lap)
    return [by_session[0].or_else(fallback)] if by_session else [fallback]


def from_session(sessions: Table, row: int) -> Totals:
    """What one session message says."""
    told = {name: known(column[row]) for name, column in sessions.items()}
    return Totals(
        source="session",
        start=told["start_time"],
        end=told["timestamp"],
        elapsed=told["elapsed"] or None,
        timer=told["timer"] or None,
        distance=told["distance"],
        cycles=told["cycles"],
        heart_rate=told["heart_rate"] or None,
        sport=told["sport"],
        sub_sport=told["sub_sport"],
    )


def from_laps(laps: Table) -> Totals:
    """The laps added up. A sum in which one lap is missing is no sum."""
    return Totals(
        source="laps",
        start=known(smallest(laps["start_time"])),
        end=known(largest(laps["timestamp"])),
        elapsed=whole_sum(laps["elapsed"]) or None,
        timer=whole_sum(laps["timer"]) or None,
        distance=whole_sum(laps["distance"]),
        cycles=whole_sum(laps["cycles"]),
        heart_rate=None,
        sport=only_value(laps["sport"]),
        sub_sport=only_value(laps["sub_sport"]),
    )


def from_records(records: Table, events: Table) -> Totals:
    """From the points: first to last, pauses left out, the distance counter's last figure."""
    times = records["timestamp"][~np.isnan(records["timestamp"])]
    hearts = records["heart_rate"][records["heart_rate"] > 0]
    return Totals(
        source="records",
        start=known(smallest(times)),
        end=known(largest(times)),
        elapsed=float(times.max() - times.min()) or None if len(times) else None,
        timer=timer_seconds(times, events),
        distance=known(largest(distances(records))),
        heart_rate=float(hearts.mean()) if len(hearts) else None,
    )


def distances(records: Table) -> Column:
    """Metres since the start. Old watches write twelve bits of sixteenths, which begin again every 256 m."""
    if not np.isnan(records["distance"]).all():
        return records["distance"]
    short = records["short_distance"][~np.isnan(records["short_distance"])]
    return np.asarray(np.cumsum(np.diff(short, prepend=0.0) % 4096) / 16.0)


def laps_cover(laps: Table, records: Table) -> bool:
    """The laps reach the last point: a file cut short has points behind its last lap."""
    last_lap, last_point = known(largest(laps["timestamp"])), known(largest(records["timestamp"]))
    return last_lap is not None and (last_point is None or last_lap >= last_point - COVERED)


def known(value: float) -> float | None:
    """None for NaN."""
    return None if np.isnan(value) else float(value)


def smallest(column: Column) -> float:
    """The smallest told value; NaN when none is."""
    return float(np.nanmin(column)) if not np.isnan(column).all() else float("nan")


def largest(column: Column) -> float:
    """The largest told value; NaN when none is."""
    return float(np.nanmax(column)) if not np.isnan(column).all() else float("nan")


def whole_sum(column: Column) -> float | None:
    """The sum, or None when there is nothing to add or one value is missing."""
    return known(column.sum()) if len(column) else None


def only_value(column: Column) -> float | None:
    """The value that all tell who tell one; None when they differ or nobody does."""
    values = np.unique(column[~np.isnan(column)])
    return float(values[0]) if len(values) == 1 else None
