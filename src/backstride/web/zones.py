"""Whether what somebody typed is a time zone. Asks for no database: the command line asks it too."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_ZONE = 64
"""Letters: no name of the IANA list has half as many, and so many are kept."""


def is_a_zone(zone: str) -> bool:
    """Whether a local day can be worked out in it."""
    try:
        return len(zone) <= LONGEST_ZONE and bool(ZoneInfo(zone).key)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
