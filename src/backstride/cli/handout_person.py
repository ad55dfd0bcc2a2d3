"""For whom a calendar is made: the zone they live in, and a name that stays theirs and says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from backstride.handouts.calendar.events import Event, uid_of
from backstride.heart.corrections import undone_in
from backstride.heart.entries import Entry


def zone_of(entries: Sequence[Entry], on: date) -> str:
    """The zone of the enrolment in force on a day."""
    return _enrolments(entries, on)[-1].says["zone"]  # type: ignore[no-any-return]


def person_of(entries: Sequence[Entry], on: date, told: Sequence[Event] = ()) -> str:
    """The name by which a calendar was told: the id of an enrolment, also of one undone since.

    Where none was, or by none of these, the id of the first enrolment.
    """
    first = _enrolments(entries, on)[0].id
    names = [first, *(entry.id for entry in entries if entry.kind == "enrolled")]
    return next((name for name in names if _is_by(name, told)), first)


def _is_by(name: str, told: Sequence[Event]) -> bool:
    return all(event.uid == uid_of(name, event.day) for event in told)


def _enrolments(entries: Sequence[Entry], on: date) -> list[Entry]:
    in_order = sorted(entries, key=lambda entry: (entry.at.timestamp(), entry.id))
    undone = undone_in(in_order)
    told = [entry for entry in in_order if entry.kind == "enrolled" and entry.id not in undone]
    return [entry for entry in told if entry.at.date() <= on] or told
