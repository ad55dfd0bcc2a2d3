"""Which month is asked for: `?month=2026-10`; none means the one that today lies in."""

from __future__ import annotations

import re
from datetime import date, timedelta

from backstride.outcomes.papers.person_month import Month

WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
EARLIEST_YEAR = 2000


def month_in(asked: str, today: date) -> Month | None:
    """The month; None where it is none, or none yet on this day of the clinic."""
    found = WRITTEN.fullmatch(asked.strip() or f"{today:%Y-%m}")
    if found is None or int(found[1]) < EARLIEST_YEAR:
        return None
    first = date(int(found[1]), int(found[2]), 1)
    return Month(first, last_of(first)) if first <= today else None


def last_of(first: date) -> date:
    """The last day of the month that begins on a day."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
