"""What a journal tells about the asking of measures: which were shown, put off, declined or answered."""

from __future__ import annotations

from datetime import date

from backstride.book.check_ins.told import closed_times
from backstride.book.measures.due import windows_of
from backstride.book.measures.standing import Asked, Told, standing_of
from backstride.book.measures.table import read_measures
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.memory import Person


def told_of_measures(course: Course) -> tuple[Told, ...]:
    """What the entries that count say, since the enrolment in force. Nothing before an enrolment."""
    person = course.memory.person
    if person is None:
        return ()
    told = course.diary.of("measured", "measure_asked")
    return tuple(_told(person, day, entry) for day, entry in told if day >= person.enrolled_on)


def measures_asked(course: Course) -> tuple[Asked, ...]:
    """Where each time of asking stands on the day of a course; nothing before an enrolment."""
    person, told = course.memory.person, told_of_measures(course)
    if person is None:
        return ()
    return standing_of(person.enrolled_on, person.back_state, told, course.on, closed_times(course))


def _told(person: Person, day: date, entry: Entry) -> Told:
    """An answer that names a day on which its measure was not asked, is like one that names none."""
    measure, how = str(entry.says["measure"]), entry.says.get("how", "answered")
    due = date.fromisoformat(entry.says["due"]) if "due" in entry.says else None
    named = due if how != "answered" or due in _days_of(measure, person) else None
    return Told(measure, named, how, day, entry.id)


def _days_of(name: str, person: Person) -> set[date]:
    measure = read_measures().get(name)
    windows = windows_of(measure, person.enrolled_on, person.back_state) if measure else ()
    return {window.due for window in windows}
