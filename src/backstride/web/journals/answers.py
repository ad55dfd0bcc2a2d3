"""What clinicians answered to what needs somebody, out of a journal: only what is still about something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.fields import read_day
from backstride.web.journals.needs import DONE, Answer, Need

KIND = "attention_answered"


def answers_told(course: Course, needs: Iterable[Need]) -> tuple[Answer, ...]:
    """The answers to these needs, oldest first. A person's own word closes nothing that others must see."""
    needs = tuple(needs)
    return tuple(each for each in _all(course) if any(each.answers(need) for need in needs))


def _all(course: Course) -> Iterator[Answer]:
    for day, entry in course.diary.of(KIND):
        if entry.by == "clinician":
            yield _answer(day, entry)


def _answer(day: date, entry: Entry) -> Answer:
    says = entry.says
    return Answer(
        rule=says["rule"],
        since=read_day(says.get("since")) or day,
        of=says.get("of", ""),
        entries=entry.about,
        how=says.get("how", DONE),
        day=day,
        who=entry.who or "",
        until=read_day(says.get("until")),
        outcome=says.get("outcome", ""),
    )
