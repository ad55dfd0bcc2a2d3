"""What somebody told, out of their journal, a few entries at a time; and whether it still counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.heart.corrections import Corrected, follow_corrections, undone_in
from backstride.heart.entries import Entry as Told
from backstride.heart.entries import read_again
from backstride.web.journals.models import Entry, Participant

KEPT_SILENT = ("prescribed", "withdrawn", "recording_linked", "check_in_asked", "measure_asked")
"""What the system writes, undos, files read, how something was asked: they show in what they name."""
UNDOABLE = frozenset(
    {
        *("session_done", "session_skipped", "morning_after", "checked_in", "flared_up", "symptom_reported"),
        *(
            "measured",
            "noted",
            "goal_set",
            "schedule_changed",
            "session_moved",
            "stage_chosen",
            "paused_by_self",
        ),
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


def the_line(participant: Participant, entry_id: str | UUID | None, *kinds: str) -> Line | None:
    """One of the participant's own entries, of these kinds; None where there is none."""
    if entry_id is None:
        return None
    rows = Entry.objects.filter(participant=participant, pk=entry_id)
    lines = lines_of(participant, rows.filter(kind__in=kinds) if kinds else rows)
    return lines[0] if lines else None


def lines_of(participant: Participant, rows: Iterable[Entry]) -> list[Line]:
    """Rows of one participant as lines, in their order."""
    found = [(row.seq, row.local_day, read_again(row.payload)) for row in rows]
    became = _what_became(participant, [entry for _, _, entry in found])
    zone = ZoneInfo(participant.zone)
    return [
        Line(entry, seq, day, entry.at.astimezone(zone), became.state_of(entry.id))
        for seq, day, entry in found
    ]


def the_one_that_counts(participant: Participant, line: Line) -> Line | None:
    """What counts of an entry and all its corrections; None where everything was undone."""
    return (
        line
        if line.counts
        else the_line(participant, _what_became(participant, [line.entry]).now(line.entry.id))
    )


def may_be_taken_back(line: Line, now: datetime) -> bool:
    """Whether undo and change are offered beside it."""
    told_by_them = line.entry.by == "participant" and line.entry.kind in UNDOABLE
    return told_by_them and line.counts and line.entry.at > now - RECENT


class _Became(NamedTuple):
    """What became of entries: which were undone, and which count of those told anew."""

    corrected: Corrected
    undone: set[str]
    known: Collection[str]

    def state_of(self, entry_id: str) -> str:
        """As a line says it."""
        if entry_id in self.undone:
            return "undone"
        return "changed" if entry_id in self.corrected.gone else ""

    def now(self, entry_id: str) -> str | None:
        """The id that counts instead of this one."""
        first_of = self.corrected.first_of
        first = first_of.get(entry_id, entry_id)
        family = (each for each in self.known if first_of.get(each, each) == first)
        return next((each for each in family if each not in self.corrected.gone), None)


def _what_became(participant: Participant, told: Sequence[Told]) -> _Became:
    """Two queries, however often something was told anew: the undos and corrections; what they replace."""
    if not told:
        return _Became(Corrected(set(), {}), set(), ())
    own = Entry.objects.filter(participant=participant)
    kinds = {entry.kind for entry in told}
    known = {entry.id: entry for entry in told}
    anew = own.filter(kind="withdrawn") | own.filter(kind__in=kinds, replaces__isnull=False)
    known |= {each.id: each for each in _read(anew)}
    replaced = {each.replaces for each in known.values() if each.replaces} - known.keys()
    known |= {each.id: each for each in _read(own.filter(pk__in=replaced))}
    in_order = sorted(known.values(), key=lambda each: (each.at.timestamp(), each.id))
    return _Became(follow_corrections(in_order), undone_in(in_order), known)


def _read(rows: Iterable[Entry]) -> list[Told]:
    return [read_again(row.payload) for row in rows]
