"""What a journal tells about check-ins: which were shown, put off, declined or answered; what to follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.check_ins.standing import Asked, Closed, Told, standing_of
from backstride.book.check_ins.table import Schedule, Window, read_schedule
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.fields import is_yes
from backstride.heart.memory import Person
from backstride.heart.state import Mode

NOBODY_IS_ASKED = frozenset({Mode.STOPPED, Mode.PAUSED, Mode.LEFT})
"""An emergency comes before any question; who has paused or left is left in peace."""


class ToldOfCheckIns(NamedTuple):
    """Facts out of a journal since the enrolment in force."""

    told: tuple[Told, ...]
    follows: str
    """What is followed in this person: recurrence, recovery or course."""


def told_of_check_ins(course: Course, schedule: Schedule | None = None) -> ToldOfCheckIns:
    """What the entries that count say, up to and with the day of the course. Nothing before an enrolment."""
    schedule, person = schedule or read_schedule(), course.memory.person
    if person is None:
        return ToldOfCheckIns((), "")
    told_then = course.diary.of("checked_in", "check_in_asked")
    said = [(day, entry) for day, entry in told_then if day >= person.enrolled_on]
    told = tuple(each for day, entry in said if (each := _told(schedule, person, day, entry)))
    return ToldOfCheckIns(told, _follows(schedule, person, [entry for _, entry in said]))


def closed_times(course: Course) -> tuple[Closed, ...]:
    """The times in which nobody was asked, by local days; one that began and ended on a day is none."""
    closed: list[Closed] = []
    for each in course.happenings:
        mode, last = each.after.mode, closed[-1] if closed and closed[-1].until is None else None
        if last and str(mode) != last.why:
            closed[-1] = last._replace(until=each.day)
        if mode in NOBODY_IS_ASKED and (last is None or str(mode) != last.why):
            closed.append(Closed(each.day, None, str(mode)))
    return tuple(each for each in closed if each.since != each.until)


def check_ins_of(course: Course, schedule: Schedule | None = None) -> tuple[Asked, ...]:
    """Where each check-in stands on the day of a course; nothing before an enrolment."""
    schedule, person = schedule or read_schedule(), course.memory.person
    if person is None:
        return ()
    told = told_of_check_ins(course, schedule).told
    return standing_of(schedule, person.enrolled_on, told, course.on, closed_times(course))


def _told(schedule: Schedule, person: Person, day: date, entry: Entry) -> Told | None:
    window = _window_of(schedule, person, day, entry)
    how = entry.says.get("how", "answered")
    return Told(window.what, window.due, how, day, entry.id) if window else None


def _window_of(schedule: Schedule, person: Person, day: date, entry: Entry) -> Window | None:
    """The one that it names; of an answer that names none, the one open on its day."""
    says = entry.says
    if "what" in says and "due" in says:
        due = date.fromisoformat(says["due"])
        return schedule.window_named(person.enrolled_on, says["what"], due)
    return schedule.window_on(person.enrolled_on, day)


def _follows(schedule: Schedule, person: Person, entries: Sequence[Entry]) -> str:
    """By the back state; an episode that was told to be over has become something that may come back."""
    follows = schedule.follows[person.back_state]
    over = any(is_yes(entry.says.get("recovered")) for entry in entries)
    return "recurrence" if follows == "recovery" and over else follows
