"""What time it is. Nothing else in the program asks the machine's clock; tests move this one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def now_in(zone: str) -> datetime:
    """This instant, in an IANA time zone."""
    return now().astimezone(ZoneInfo(zone))


def day_in(zone: str, moment: datetime) -> date:
    """The local day of a moment in an IANA time zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def today_in(zone: str) -> date:
    """The local day in an IANA time zone."""
    return now().astimezone(ZoneInfo(zone)).date()
