"""What a standing keeps for the lessons: those read, how sessions went, the latest answers of check-ins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.lessons.facts import SessionsSoFar, sessions_so_far
from backstride.book.lessons.from_check_ins import Answered
from backstride.heart.course import Course


class ForLessons(NamedTuple):
    """It holds until an entry comes: what follows from it on a day is worked out on that day."""

    read: tuple[tuple[str, date], ...]
    """Ids of lessons, each with the local day on which it was read last."""
    sessions: SessionsSoFar
    sleep: Answered | None
    confidence: Answered | None


def keep_for_lessons(course: Course) -> ForLessons:
    """Of a course."""
    return ForLessons(
        read=tuple({entry.says["lesson"]: day for day, entry in course.diary.of("lesson_read")}.items()),
        sessions=sessions_so_far(course),
        sleep=_latest("sleep", course),
        confidence=_latest("confidence", course),
    )


def for_lessons_again(told: Sequence[Any]) -> ForLessons:
    """From what JSON made of it."""
    read, sessions, sleep, confidence = told
    return ForLessons(
        read=tuple((lesson, on) for lesson, on in read),
        sessions=SessionsSoFar(*sessions),
        sleep=Answered(*sleep) if sleep else None,
        confidence=Answered(*confidence) if confidence else None,
    )


def _latest(question: str, course: Course) -> Answered | None:
    """The latest answer; a check-in that did not ask says nothing about it."""
    found = None
    for day, entry in course.diary.of("checked_in"):
        if question in entry.says:
            found = Answered(day, entry.says[question])
    return found
