"""Whether what somebody typed is a time zone, or an hour of one. Asks for no database: commands ask, too."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_ZONE = 64
"""Letters: no name of the IANA list has half as many, and so many are kept."""


def is_a_zone(zone: str) -> bool:
    """Whether a local day can be worked out in it."""
    try:
        return len(zone) <= LONGEST_ZONE and bool(ZoneInfo(zone).key)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False


def is_left_out(day: date, hour: time, zone: str) -> bool:
    """Whether no clock of an IANA zone shows this hour on that day: it lies where they are put forward."""
    meant = datetime.combine(day, hour, tzinfo=ZoneInfo(zone))
    return meant.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != meant.replace(tzinfo=None)
