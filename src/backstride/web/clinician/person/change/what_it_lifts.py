"""What a clear is about: every sign that is told and that nobody has lifted, in words and by its entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.book.emergency_in_words import signs_told
from backstride.book.words import Words
from backstride.heart.course import Course
from backstride.web.clinician.in_words import WITHOUT_PAIN


class Lifted(NamedTuple):
    """What is lifted: what it is, and the local day on which it was told."""

    says: str
    day: date


def about(course: Course) -> list[str]:
    """The ids of the entries that a clear lifts; empty where nothing has to be named."""
    cleared = course.memory.cleared
    return list(dict.fromkeys((*cleared.stops, *cleared.told_in.values())))


def what_it_rests_on(course: Course) -> tuple[object, ...]:
    """All that a clear would lift, and the entries that it names: another sign makes another."""
    cleared = course.memory.cleared
    to_look_at = {rule: day for rule, (day, _) in cleared.to_look_at.items()}
    return (about(course), cleared.stops, cleared.symptoms, to_look_at)


def lifted_in_words(course: Course, words: Words, *, sees_pain: bool) -> list[Lifted]:
    """The same, to be read before it is done. What is about pain or legs is named where pain is shared."""
    return list(_lifted(course, words, sees_pain=sees_pain))


def _lifted(course: Course, words: Words, *, sees_pain: bool) -> Iterator[Lifted]:
    cleared = course.memory.cleared
    told = [entry for _, entries in course.diary.days for entry in entries]
    for entry_id, day in cleared.stops.items():
        signs = signs_told(course, [entry for entry in told if entry.id == entry_id])
        names = [words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
        yield Lifted(", ".join(names) or words.say("clinic_change", "lifts.emergency"), day)
    for sign, day in cleared.symptoms.items():
        yield Lifted(words.say("symptoms", f"symptom.{sign}.name"), day)
    for rule, (day, _) in cleared.to_look_at.items():
        is_shown = sees_pain or rule.partition(".")[0] in WITHOUT_PAIN
        yield Lifted(words.say("clinic_change", f"lifts.{rule if is_shown else 'not_shared'}"), day)
