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
    """What is lifted: what it is, the local day on which it was told last, and whether it is an emergency."""

    says: str
    day: date
    is_emergency: bool = False


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
    """The same, to be read before it is done: one line a sign, emergencies first.

    What is about pain or legs is named where pain is shared.
    """
    return [*_signs(course, words), *_rules(course, words, sees_pain=sees_pain)]


def _signs(course: Course, words: Words) -> Iterator[Lifted]:
    """A sign that was told more than once, or in two ways, is one sign."""
    emergencies, others = dict(_emergencies(course)), course.memory.cleared.symptoms
    for sign, day in emergencies.items():
        says = _name(sign, words) if sign else words.say("clinic_change", "lifts.emergency")
        yield Lifted(says, max(day, others.get(sign, day)), is_emergency=True)
    yield from (Lifted(_name(sign, words), day) for sign, day in others.items() if sign not in emergencies)


def _emergencies(course: Course) -> Iterator[tuple[str, date]]:
    """Each sign, in the order of its days; one without a name is empty."""
    told = [entry for _, entries in course.diary.days for entry in entries]
    for entry_id, day in sorted(course.memory.cleared.stops.items(), key=lambda each: each[1]):
        signs = signs_told(course, [entry for entry in told if entry.id == entry_id])
        yield from ((sign, day) for sign in signs or [""])


def _name(sign: str, words: Words) -> str:
    return words.say("symptoms", f"symptom.{sign}.name")


def _rules(course: Course, words: Words, *, sees_pain: bool) -> Iterator[Lifted]:
    for rule, (day, _) in course.memory.cleared.to_look_at.items():
        is_shown = sees_pain or rule.partition(".")[0] in WITHOUT_PAIN
        yield Lifted(words.say("clinic_change", f"lifts.{rule if is_shown else 'not_shared'}"), day)
