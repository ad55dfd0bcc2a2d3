"""What somebody told that a chart can show, by local day. What was not told is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from backstride.heart.entries import Entry
from backstride.heart.journal import Diary

OF_SESSIONS = frozenset({"session_done", "session_skipped"})
"""Only these tell how often somebody went: a check-in or a flare-up leaves open whether they did."""

Dated = tuple[date, Entry]


class SessionTold(NamedTuple):
    """One session: minutes; pain 0 to 10. None is not told."""

    day: date
    minutes: float
    run_minutes: float | None
    before: float | None
    worst: float
    after: float | None


class PainTold(NamedTuple):
    """A pain (0 to 10) told on a day."""

    day: date
    pain: float


class Told(NamedTuple):
    """Everything told that is drawn or counted, in order."""

    sessions: tuple[SessionTold, ...]
    mornings: tuple[PainTold, ...]
    averages: tuple[PainTold, ...]
    """The average pain of a week, as check-ins told it, on the day it was told."""
    skipped: tuple[tuple[date, str], ...]
    """Days without a session that were told, and why; empty where nobody said why."""
    days: frozenset[date]
    """The days on which a session was told, or that one was left out."""
    measures: tuple[Dated, ...]
    looked_at: tuple[Dated, ...]
    """Signs that were told, who looked at them, and a clinician's decisions."""


def told_in(diary: Diary) -> Told:
    """What a diary tells."""
    dated = [(day, entry) for day, entries in diary.days for entry in entries]
    return Told(
        sessions=tuple(_session(day, entry) for day, entry in _of(dated, "session_done")),
        mornings=tuple(PainTold(day, entry.says["pain"]) for day, entry in _of(dated, "morning_after")),
        averages=tuple(_averages(_of(dated, "checked_in"))),
        skipped=tuple((day, entry.says.get("why", "")) for day, entry in _of(dated, "session_skipped")),
        days=frozenset(day for day, entry in dated if entry.kind in OF_SESSIONS),
        measures=tuple(_of(dated, "measured")),
        looked_at=tuple(each for each in dated if _is_looked_at(each[1])),
    )


def _of(dated: Sequence[Dated], kind: str) -> Iterator[Dated]:
    return ((day, entry) for day, entry in dated if entry.kind == kind)


def _is_looked_at(entry: Entry) -> bool:
    """Whether it tells of a sign, or that somebody looked."""
    says = entry.says
    return entry.kind == "clinician_decided" or bool(signs_in(entry)) or bool(says.get("seen_by"))


def signs_in(entry: Entry) -> tuple[str, ...]:
    """The signs (symptom ids) that an entry tells of; where it says that there is none, none."""
    told = entry.says.get("symptoms")
    return tuple(told) if isinstance(told, list | tuple) else ()


def _session(day: date, entry: Entry) -> SessionTold:
    says = entry.says
    pain = says["pain"]
    return SessionTold(
        day, says["minutes"], says.get("run_minutes"), pain.get("before"), pain["worst"], pain.get("after")
    )


def _averages(dated: Iterable[Dated]) -> Iterator[PainTold]:
    for day, entry in dated:
        if "pain_average" in entry.says:
            yield PainTold(day, entry.says["pain_average"])
