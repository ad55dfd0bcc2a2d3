"""What a standing keeps for going on: a goal in somebody's own words, how long the dose is kept, a lapse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.choices.lapse import lapse_figures
from backstride.heart.course import Course
from backstride.heart.entries import Entry
from backstride.heart.journal import Diary
from backstride.heart.lapses import Lapse, lapse_with_pain
from backstride.heart.state import Mode


class ForGoingOn(NamedTuple):
    """Their own words are empty where nothing was said; the days are local."""

    goal: str
    when: str
    where: str
    keeps_since: date | None
    """The day from which on the last stage, or the chosen one, is kept; None before that."""
    lapse: Lapse | None

    @property
    def own_plan(self) -> tuple[str, str]:
        """When and where they want to walk."""
        return self.when, self.where


NOTHING = ForGoingOn("", "", "", None, None)


def keep_for_going_on(course: Course) -> ForGoingOn:
    """Of a course."""
    person = course.memory.person
    if person is None:
        return NOTHING
    goals = [entry for day, entry in course.diary.of("goal_set") if day >= person.enrolled_on]
    says = goals[-1].says if goals else {}
    goal, when, where = (str(says.get(name, "")) for name in ("goal", "when", "where"))
    pains = list(_pains(course.diary, person.enrolled_on))
    lapse = lapse_with_pain(course.memory.sessions, pains, course.on, lapse_figures())
    return ForGoingOn(goal, when, where, _keeps_since(course), lapse)


def for_going_on_again(told: Sequence[Any]) -> ForGoingOn:
    """From what JSON made of it."""
    goal, when, where, since, lapse = told
    return ForGoingOn(goal, when, where, since, lapse and Lapse(*lapse))


def _keeps_since(course: Course) -> date | None:
    if course.state.mode is not Mode.MAINTENANCE:
        return None
    began = (
        each.day
        for each in reversed(course.happenings)
        if each.after.mode is Mode.MAINTENANCE and each.before.mode is not Mode.MAINTENANCE
    )
    return next(began, None)


def _pains(diary: Diary, since: date) -> Iterator[tuple[date, float]]:
    """Pain before sessions, on mornings, in check-ins and flare-ups: not what a session stirred up."""
    for day, entry in diary.of("session_done", "morning_after", "checked_in", "flared_up"):
        pain = _pain_in(entry)
        if day >= since and pain is not None:
            yield day, pain


def _pain_in(entry: Entry) -> float | None:
    told = entry.says.get("pain", entry.says.get("pain_average"))
    pain = told.get("before") if isinstance(told, dict) else told
    return None if pain is None else float(pain)
