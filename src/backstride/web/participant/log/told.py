"""What somebody told, out of their journal, a few entries at a time; and whether it still counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.heart.corrections import follow_corrections, undone_in
from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_again
from backstride.web.journals.models import Entry, Participant

KEPT_SILENT = ("prescribed", "withdrawn")
"""What the system writes, and undos: they show in what they name."""
UNDOABLE = frozenset(
    {
        *("session_done", "session_skipped", "morning_after", "checked_in", "flared_up", "symptom_reported"),
        *("measured", "noted", "goal_set", "schedule_changed", "stage_chosen", "paused_by_self"),
    }
)
CHANGEABLE = frozenset({"session_done", "morning_after"})
RECENT = timedelta(days=14)
"""How long undo and change are offered beside an entry; what is older stays as it is."""


class Line(NamedTuple):
    """An entry as a person sees it: local, and `undone`, `changed` (told anew) or nothing."""

    entry: Told
    seq: int
    day: date
    at: datetime
    state: str

    @property
    def time(self) -> str:
        """The time of day, on the person's own clock."""
        return f"{self.at:%H:%M}"

    @property
    def counts(self) -> bool:
        """Whether it was neither undone nor told anew."""
        return not self.state


def the_line(participant: Participant, entry_id: str | UUID, *kinds: str) -> Line | None:
    """One of the participant's own entries, of these kinds; None where there is none."""
    rows = Entry.objects.filter(participant=participant, pk=entry_id)
    lines = lines_of(participant, rows.filter(kind__in=kinds) if kinds else rows)
    return lines[0] if lines else None


def lines_of(participant: Participant, rows: Iterable[Entry]) -> list[Line]:
    """Rows of one participant as lines, in their order."""
    found = [(row.seq, row.local_day, read_again(row.payload)) for row in rows]
    gone, undone = _what_became(participant, [entry for _, _, entry in found])
    zone = ZoneInfo(participant.zone)
    return [
        Line(entry, seq, day, entry.at.astimezone(zone), _state(entry.id, gone, undone))
        for seq, day, entry in found
    ]


def may_be_taken_back(line: Line, now: datetime) -> bool:
    """Whether undo and change are offered beside it."""
    told_by_them = line.entry.by == "participant" and line.entry.kind in UNDOABLE
    return told_by_them and line.counts and line.entry.at > now - RECENT


def _state(entry_id: str, gone: set[str], undone: set[str]) -> str:
    if entry_id in undone:
        return "undone"
    return "changed" if entry_id in gone else ""


def _what_became(participant: Participant, told: Sequence[Told]) -> tuple[set[str], set[str]]:
    """The ids that no longer count, and those undone; the corrections round them are read as well."""
    if not told:
        return set(), set()
    own = Entry.objects.filter(participant=participant)
    known = {entry.id: entry for entry in told}
    known |= {each.id: each for each in _read(own.filter(kind="withdrawn"))}
    looked_for: set[str] = set()
    while new := {*known, *(each.replaces for each in known.values() if each.replaces)} - looked_for:
        looked_for |= new
        more = own.filter(replaces__in=new) | own.filter(pk__in=new - known.keys())
        known |= {each.id: each for each in _read(more)}
    in_order = sorted(known.values(), key=lambda each: (each.at.timestamp(), each.id))
    return follow_corrections(in_order).gone, undone_in(in_order)


def _read(rows: Iterable[Entry]) -> list[Told]:
    return [read_again(row.payload) for row in rows]
