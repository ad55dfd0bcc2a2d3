"""The document of a day, as `backstride today` prints it: the decision, an emergency, what the trials say."""

from __future__ import annotations

from collections.abc import Iterable

from backstride.book.decision_in_words import describe_decision, evidence_in_words
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.words import Words
from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON

FIRST_DOSE = "start.first_dose"


def today_document(
    course: Course, decision: Decision, entries: Iterable[Entry], words: Words
) -> dict[str, JSON]:
    """What a course comes to on its day. `decision`: the one on that course."""
    return {
        **describe_decision(decision, words),
        "emergency": emergency_advice(course, entries, words),
        "evidence": _evidence(course, decision, words),
    }


def _evidence(course: Course, decision: Decision, words: Words) -> list[str]:
    """Where a course begins: what the trials say about people like this, and what they do not."""
    begins = any(reason.rule == FIRST_DOSE for reason in decision.reasons)
    person = course.memory.person
    return evidence_in_words(person.back_state, words) if begins and person else []
