"""The last word of a clinician that changed a course: what it was, why, and on which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.heart.course import Course

CHANGES = ("clinician_decided", "schedule_changed", "programme_changed")


class CliniciansWord(NamedTuple):
    """What a clinician told. `what`: the decision, or the kind of the entry."""

    day: date
    what: str
    why: str
    stage: int | None = None
    days: tuple[str, ...] = ()
    programme: str = ""
    who: str = ""
    """By the id that the entry has; a journal has no names."""


def clinicians_word(course: Course) -> CliniciansWord | None:
    """The last one; None where no clinician has told any."""
    told = [(day, entry) for day, entry in course.diary.of(*CHANGES) if entry.by == "clinician"]
    if not told:
        return None
    day, entry = told[-1]
    says = entry.says
    return CliniciansWord(
        day,
        says.get("decision", entry.kind),
        says.get("why", ""),
        says.get("stage"),
        tuple(says.get("days", ())),
        says.get("programme", ""),
        entry.who or "",
    )


def clinicians_word_again(told: Sequence[Any] | None) -> CliniciansWord | None:
    """From what JSON made of it."""
    if told is None:
        return None
    day, what, why, stage, days, programme, *who = told
    return CliniciansWord(day, what, why, stage, tuple(days), programme, *who)
