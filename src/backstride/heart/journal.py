"""Which entries count, and on which local day: corrections followed, undone ones left out.

The order is `at`, then `id`, whatever the order of the file. A correction or an undo never takes back
an emergency: what was said to be one stays said until somebody lifts it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from backstride.heart.entries import Entry
from backstride.heart.symptoms import NOW


class Diary(NamedTuple):
    """The entries that count, by local day in order; how many lie after the day asked for."""

    days: tuple[tuple[date, tuple[Entry, ...]], ...]
    ignored: int
    first_of: dict[str, str]
    """For a corrected entry: the id that it was first told under."""


def open_diary(entries: Iterable[Entry], zone: ZoneInfo | None, on: date) -> Diary:
    """The diary of one person up to and with a local day. Without a zone each entry's own offset decides."""
    told, ignored = [], 0
    for entry in sorted(entries, key=_when):
        day = entry.at.astimezone(zone).date() if zone else entry.at.date()
        if day <= on:
            told.append((day, entry))
        else:
            ignored += 1
    gone, first_of = _gone(entry for _, entry in told)
    days: dict[date, list[Entry]] = {}
    for day, entry in told:
        counts = _what_remains(entry) if entry.id in gone else entry
        if counts:
            days.setdefault(day, []).append(counts)
    return Diary(tuple((day, tuple(days[day])) for day in sorted(days)), ignored, first_of)


def _when(entry: Entry) -> tuple[float, str]:
    return entry.at.timestamp(), entry.id


def _gone(entries: Iterable[Entry]) -> tuple[set[str], dict[str, str]]:
    """Ids that were corrected or undone, and for each correction the id it began with."""
    told = {entry.id: entry for entry in entries}
    latest: dict[str, Entry] = {}
    gone: set[str] = set()
    first_of: dict[str, str] = {}
    for entry in told.values():
        target = told.get(entry.replaces or "")
        if entry.kind == "withdrawn":
            gone.update(entry.about)
        elif target and target.kind == entry.kind:
            gone.add(target.id)
            first_of[entry.id] = first_of.get(target.id, target.id)
            gone.update(each.id for each in (latest.get(target.id),) if each)
            latest[target.id] = entry
        elif entry.replaces:
            gone.add(entry.id)  # its target has not come yet: it waits
    return gone, first_of


def _what_remains(entry: Entry) -> Entry | None:
    """Of an entry taken back: the emergency it told of, if it told of one."""
    said = entry.says.get("symptoms", ())
    emergencies = [symptom for symptom in said if symptom in NOW]
    if not emergencies:
        return None
    return entry._replace(kind="symptom_reported", says={"symptoms": emergencies})
