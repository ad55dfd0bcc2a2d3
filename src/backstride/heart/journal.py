"""Which entries count, and on which local day.

The order is `at`, then `id`, whatever the order of the file. A correction or an undo never takes back
an emergency: what was said to be one stays said until somebody lifts it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from operator import itemgetter
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backstride.heart.corrections import Corrected, follow_corrections, undone_in
from backstride.heart.entries import Entry, JournalRefused, Problem
from backstride.heart.symptoms import NOW


@dataclass(frozen=True)
class Diary:
    """The entries that count, by local day in order; how many lie after the day asked for.

    What names an entry (`about`, and what a correction `replaces`) names the one it was first told under.
    """

    days: tuple[tuple[date, tuple[Entry, ...]], ...]
    ignored: int
    """Entries later than the day asked for: left out, and counted."""

    def of(self, *kinds: str) -> Iterator[tuple[date, Entry]]:
        """The entries of these kinds, each with its local day, oldest first."""
        found = chain.from_iterable(self._by_kind.get(kind, ()) for kind in set(kinds))
        return ((day, entry) for _, day, entry in sorted(found, key=itemgetter(0)))

    @cached_property
    def _by_kind(self) -> Mapping[str, Sequence[tuple[int, date, Entry]]]:
        """Each entry's place among all, with its day: a course is asked for its kinds many times over."""
        by_kind: defaultdict[str, list[tuple[int, date, Entry]]] = defaultdict(list)
        all_of_them = ((day, entry) for day, told in self.days for entry in told)
        for place, (day, entry) in enumerate(all_of_them):
            by_kind[entry.kind].append((place, day, entry))
        return by_kind


def open_diary(entries: Iterable[Entry], on: date) -> Diary:
    """The diary of one person up to and with a local day.

    The zone of the enrolment in force decides the local day; before the first one, that one's; without any,
    each entry's own offset. Raises JournalRefused for a zone that nobody knows.
    """
    in_order = sorted(entries, key=_when)
    told = [(day, entry) for day, entry in _with_days(in_order) if day <= on]
    corrected = follow_corrections([entry for _, entry in told])
    days: defaultdict[date, list[Entry]] = defaultdict(list)
    for day, entry in told:
        if counts := _as_it_counts(entry, corrected):
            days[day].append(counts)
    return Diary(tuple((day, tuple(days[day])) for day in sorted(days)), ignored=len(in_order) - len(told))


def _when(entry: Entry) -> tuple[float, str]:
    return entry.at.timestamp(), entry.id


def _with_days(in_order: Sequence[Entry]) -> Iterable[tuple[date, Entry]]:
    """Each entry with its local day."""
    zones = _zones_in(in_order)
    if len(set(zones.values())) > 1:
        return _moving(in_order, zones)
    zone = next(iter(zones.values()), None)
    return [(entry.at.astimezone(zone).date() if zone else entry.at.date(), entry) for entry in in_order]


def _moving(in_order: Sequence[Entry], zones: Mapping[str, ZoneInfo]) -> Iterator[tuple[date, Entry]]:
    """The same for who moves. Days never go back: who flies west lives through no day twice."""
    zone, latest = next(iter(zones.values())), date.min
    for entry in in_order:
        zone = zones.get(entry.id, zone)
        latest = max(latest, entry.at.astimezone(zone).date())
        yield latest, entry


def _zones_in(in_order: Sequence[Entry]) -> dict[str, ZoneInfo]:
    """The zone of each enrolment that was not undone, in their order."""
    undone = undone_in(in_order)
    enrolled = (entry for entry in in_order if entry.kind == "enrolled" and entry.id not in undone)
    return {entry.id: _zone(entry.says["zone"]) for entry in enrolled}


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        what = f"'{name}' is no time zone"
        raise JournalRefused([Problem(0, "zone", what, "an IANA time zone such as Europe/Madrid")]) from None


def _as_it_counts(entry: Entry, corrected: Corrected) -> Entry | None:
    counts = _emergency_in(entry) if entry.id in corrected.gone else entry
    if counts is None or not (entry.replaces or entry.about):
        return counts
    first_of = corrected.first_of
    about = tuple(first_of.get(each, each) for each in entry.about)
    return counts._replace(replaces=first_of.get(entry.id), about=about)


def _emergency_in(entry: Entry) -> Entry | None:
    """Of an entry that does not count: the emergency it told of, if it told of one."""
    told = [entry.says.get("symptoms"), *entry.says.get("answers", {}).values()]
    lists = (answer for answer in told if isinstance(answer, list))
    emergencies = [word for words in lists for word in words if word in NOW]
    if not emergencies:
        return None
    return entry._replace(kind="symptom_reported", says={"symptoms": emergencies})
