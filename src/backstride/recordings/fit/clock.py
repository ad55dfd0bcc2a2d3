"""FIT seconds as calendar times, and whether the clock can be believed."""

from datetime import UTC, datetime, timedelta

import numpy as np

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit.columns import Column, Table
from backstride.recordings.fit.totals import Totals

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
FIRST_REAL_TIME = 0x10000000
"""Smaller timestamps count from when the device was switched on (FIT's own rule): its clock was not set."""

DAY = 86_400.0
MOST_STRAYS = 0.05
"""Share of points that may lie a day or more from the middle one and be left out. More: a clock jump."""

QUARTER_HOUR = 900
EASTERNMOST, WESTERNMOST = 14 * 3600, -12 * 3600
TOLERANCE = 60.0
"""Seconds by which the two clocks of an activity message may differ from a whole quarter of an hour."""


def moment(seconds: float | None) -> datetime | None:
    """The time in UTC, or None when it isn't told or the clock wasn't set."""
    if seconds is None or seconds < FIRST_REAL_TIME:
        return None
    return EPOCH + timedelta(seconds=seconds)


def utc_offset(activities: Table) -> timedelta | None:
    """How far the local clock is ahead of UTC: from the last activity message that tells both.

    A difference that is no zone's (not near a quarter of an hour, or beyond the date line) is not believed.
    Some makers write UTC in both places; that reads as zero and cannot be told from a true zero.
    """
    leads = activities["local_timestamp"] - activities["timestamp"]
    leads = leads[activities["timestamp"] >= FIRST_REAL_TIME]
    for lead in leads[~np.isnan(leads)][::-1]:
        rounded = round(float(lead) / QUARTER_HOUR) * QUARTER_HOUR
        if abs(rounded - lead) <= TOLERANCE and WESTERNMOST <= rounded <= EASTERNMOST:
            return timedelta(seconds=rounded)
    return None


def without_strays(records: Table) -> tuple[Table, list[Fault]]:
    """The points without those whose time is absurd. The middle point's time is the measure."""
    times = records["timestamp"]
    told = times[~np.isnan(times)]
    if not len(told):
        return records, []
    stray = np.abs(times - np.median(told)) > DAY
    count = int(stray.sum())
    if not count:
        return records, []
    days = round(float(told.max() - told.min()) / DAY)
    kept = {name: column[~stray] for name, column in records.items()}
    if count > MOST_STRAYS * len(told):
        return kept, [fault("clock_jump", days=days)]
    return kept, [fault("stray_times", days=days, points=count)]


def start_jump(start: float | None, points: Column) -> Fault | None:
    """A fault when the start lies more than a day from the middle point."""
    told = points[~np.isnan(points)]
    if start is None or not len(told):
        return None
    apart = abs(float(np.median(told)) - start)
    return fault("clock_jump", days=round(apart / DAY)) if apart > DAY else None


def clock_jump(outing: Totals) -> Fault | None:
    """A fault when start and end lie a day further apart, or nearer, than the device says that it took."""
    if outing.start is None or outing.end is None or outing.elapsed is None:
        return None
    apart = outing.end - outing.start
    if abs(apart - outing.elapsed) <= DAY:
        return None
    return fault("clock_jump", days=round(apart / DAY))
