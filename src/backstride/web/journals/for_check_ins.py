"""What a standing keeps for the check-ins: what was told about those still open, and what is followed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from backstride.book.check_ins.standing import Told
from backstride.book.check_ins.table import read_schedule
from backstride.book.check_ins.told import told_of_check_ins
from backstride.heart.course import Course


class ForCheckIns(NamedTuple):
    """It holds until an entry comes: where each check-in stands on a day is worked out on that day."""

    told: tuple[Told, ...]
    follows: str
    """Recurrence, recovery or course; empty before an enrolment."""


def keep_for_check_ins(course: Course) -> ForCheckIns:
    """Of a course. What has expired is not kept: nobody is asked about it again."""
    found, person = told_of_check_ins(course), course.memory.person
    if person is None:
        return ForCheckIns((), "")
    return ForCheckIns(tuple(each for each in found.told if _is_open(course, each)), found.follows)


def for_check_ins_again(told: Sequence[Any]) -> ForCheckIns:
    """From what JSON made of it."""
    about, follows = told
    return ForCheckIns(tuple(Told(*each) for each in about), follows)


def _is_open(course: Course, told: Told) -> bool:
    person = course.memory.person
    window = person and read_schedule().window_named(person.enrolled_on, told.what, told.due)
    return bool(window and course.on < window.until)
