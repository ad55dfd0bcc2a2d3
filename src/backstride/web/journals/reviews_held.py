"""Which reviews were held in the present course, and on which local day something was told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from backstride.heart.corrections import follow_corrections
from backstride.heart.entries import Entry


def reviews_held(entries: Iterable[Entry], since: date, zone: str) -> dict[str, Entry]:
    """By the name of their contact, in the order they were held; `since`: the day of the enrolment."""
    return {each.says["contact"]: each for each in those_that_count(entries, "contact_held", since, zone)}


def those_that_count(entries: Iterable[Entry], kind: str, since: date, zone: str) -> list[Entry]:
    """Those of a kind from a local day on, oldest first; what was taken back or told anew does not count."""
    told = [entry for entry in entries if entry.kind in (kind, "withdrawn")]
    told.sort(key=lambda entry: (entry.at, entry.id))
    gone = follow_corrections(told).gone
    counting = (entry for entry in told if entry.kind == kind and entry.id not in gone)
    return [entry for entry in counting if local_day(entry, zone) >= since]


def corrected_on(entry: Entry, zone: str) -> date | None:
    """The local day on which an entry was told in place of another; None where it is the first telling."""
    if entry.replaces is None:
        return None
    recorded = datetime.fromisoformat(entry.recorded) if entry.recorded else entry.at
    return recorded.astimezone(ZoneInfo(zone)).date()


def local_day(entry: Entry, zone: str) -> date:
    """The day of an entry where the person is (an IANA zone), whatever offset it was written with."""
    return entry.at.astimezone(ZoneInfo(zone)).date()
