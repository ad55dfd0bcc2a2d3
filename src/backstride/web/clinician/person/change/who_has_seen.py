"""Before an emergency sign is lifted: who has seen them, and on which day. It stands before the reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.course import Course
from backstride.heart.fields import read_day
from backstride.web.clinician.person.change.form import Typed
from backstride.web.pages.language import words_in

LONGEST_WHO = 100
QUESTIONS = ("seen_by", "seen_on")


def last_emergency(course: Course) -> date | None:
    """The day on which an emergency sign was told last that nobody has lifted; None where there is none."""
    return max(course.memory.cleared.stops.values(), default=None)


def wrongs_in(typed: Typed, course: Course) -> Iterator[tuple[str, str]]:
    """Each question that is answered wrongly. Whoever saw them has done so since the sign was told."""
    told_on = last_emergency(course)
    if told_on is None:
        return
    if not typed.seen_by or len(typed.seen_by) > LONGEST_WHO:
        yield "seen_by", "wrong.seen_by.long" if typed.seen_by else "wrong.seen_by"
    day = read_day(typed.seen_on)
    if day is None or not told_on <= day <= course.on:
        yield "seen_on", "wrong.seen_on"


def in_order(wrong: dict[str, str]) -> dict[str, str]:
    """As the form asks: for what, who has seen them, when, why."""
    return {name: wrong[name] for name in ("scope", *QUESTIONS, "why") if name in wrong}


def is_asked_anew(typed: Typed) -> bool:
    """Whether that alone is wrong: an emergency was told since the form was sent."""
    return bool(typed.wrong) and set(typed.wrong) <= set(QUESTIONS)


def reason_of(typed: Typed, language: str) -> str:
    """The reason as it is written, in the person's language: who has seen them first, where that is told."""
    day = read_day(typed.seen_on)
    if not typed.seen_by or day is None:
        return typed.why
    return words_in(language).say("clinic_change", "why.seen", who=typed.seen_by, day=day, why=typed.why)
