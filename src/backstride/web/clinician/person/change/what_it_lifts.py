"""What a clear is about: every sign that is told and that nobody has lifted, in words and by its entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.book.emergency_in_words import signs_told
from backstride.book.words import Words
from backstride.heart.course import Course


class Lifted(NamedTuple):
    """What is lifted: what it is, and the local day on which it was told."""

    says: str
    day: date


def about(course: Course) -> list[str]:
    """The ids of the entries that a clear lifts; empty where nothing has to be named."""
    cleared = course.memory.cleared
    return list(dict.fromkeys((*cleared.stops, *cleared.told_in.values())))


def lifted_in_words(course: Course, words: Words) -> list[Lifted]:
    """The same, to be read before it is done."""
    return list(_lifted(course, words))


def _lifted(course: Course, words: Words) -> Iterator[Lifted]:
    cleared = course.memory.cleared
    told = [entry for _, entries in course.diary.days for entry in entries]
    for entry_id, day in cleared.stops.items():
        signs = signs_told(course, [entry for entry in told if entry.id == entry_id])
        names = [words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
        yield Lifted(", ".join(names) or words.say("clinic_change", "lifts.emergency"), day)
    for sign, day in cleared.symptoms.items():
        yield Lifted(words.say("symptoms", f"symptom.{sign}.name"), day)
    for rule, (day, _) in cleared.to_look_at.items():
        yield Lifted(words.say("clinic_change", f"lifts.{rule}"), day)
