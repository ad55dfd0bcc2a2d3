"""What clinicians wrote for a person to read, lately: the notes that count, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.heart.course import Course

KIND = "noted"
LATEST = 3
"""So many are kept for Today; all of them stand in the journal."""


class CliniciansNote(NamedTuple):
    """A note and its local day. `who`: the id that its entry has; a journal has no names."""

    day: date
    text: str
    who: str


def clinicians_notes(course: Course) -> tuple[CliniciansNote, ...]:
    """The last few; put right they say the new words, taken back they are not there."""
    told = [(day, entry) for day, entry in course.diary.of(KIND) if entry.by == "clinician"]
    newest = reversed(told[-LATEST:])
    return tuple(CliniciansNote(day, entry.says["text"], entry.who or "") for day, entry in newest)


def clinicians_notes_again(told: Sequence[Any]) -> tuple[CliniciansNote, ...]:
    """From what JSON made of them."""
    return tuple(CliniciansNote(*each) for each in told)
