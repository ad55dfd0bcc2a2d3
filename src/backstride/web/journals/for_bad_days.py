"""What a standing keeps for bad days: the flare-up there is, the way back, and the last recurrence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.followed import follow_in
from backstride.book.recurrence.months import free_since, months_in
from backstride.book.recurrence.recurrences import Recurrence, recurrences_in
from backstride.book.recurrence.way_back import Back, way_back
from backstride.heart.course import Course
from backstride.heart.memory import days_after
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode

TELLS_OF_THE_BACK = ("flared_up", "morning_after")
"""What says how the back is on a day: after one of these nobody is asked on that day again."""


class ForBadDays(NamedTuple):
    """It holds until an entry comes: what follows from it on a day is worked out on that day."""

    flare_on: date | None
    """The day on which the flare-up began, while it lasts; None where there is none, or sessions wait.

    A clinician's hold is no reason to hear nothing: how the back is can be told all the same.
    """
    told_on: date | None
    """The last day on which somebody told how the back is."""
    way_back: tuple[Back, ...]
    recurrence: Recurrence | None
    """The last one, by whatever entries; only for who was free of it."""
    free_since: date | None
    free_as_of: date | None
    """The day on which that was worked out: it is said until that month and the next are over."""

    def asks_on(self, day: date) -> bool:
        """Whether to ask how the back is: in a flare-up, from the day after, while the day has no answer."""
        if self.flare_on is None or self.flare_on >= day:
            return False
        return self.told_on is None or self.told_on < day

    def recurrence_on(self, day: date) -> Recurrence | None:
        """The recurrence that there still is on a day, as far as it was told of lately."""
        one = self.recurrence
        if one is None or one.ended or day > days_after(one.last, definition().value("fresh_days")):
            return None
        return one

    def free_on(self, day: date) -> date | None:
        """Since when somebody is free of recurrence, as far as that is known on a day."""
        if self.free_as_of is None or (day - self.free_as_of).days >= definition().value("month_days"):
            return None
        return self.free_since


def keep_for_bad_days(course: Course) -> ForBadDays:
    """Of a course."""
    if course.memory.person is None:
        return ForBadDays(None, None, (), None, None, None)
    followed = follow_in(course.diary)
    found, since = recurrences_in(followed), free_since(months_in(followed, course.on))
    return ForBadDays(
        flare_on=_flare_on(course),
        told_on=max((day for day, _ in course.diary.of(*TELLS_OF_THE_BACK)), default=None),
        way_back=way_back(course),
        recurrence=found[-1]._replace(told_by=()) if found else None,
        free_since=since and max(since, course.memory.person.enrolled_on),
        free_as_of=course.on if since else None,
    )


def for_bad_days_again(told: Sequence[Any]) -> ForBadDays:
    """From what JSON made of it."""
    flare_on, told_on, back, recurrence, since, as_of = told
    again = recurrence and Recurrence(*recurrence)._replace(told_by=())
    return ForBadDays(flare_on, told_on, tuple(Back(*each) for each in back), again, since, as_of)


def _flare_on(course: Course) -> date | None:
    """While sore legs keep the dose eased, it may be over already; while sessions wait, nobody asks."""
    state, flares = course.state, course.memory.flares
    waits = state.mode in SESSIONS_WAIT and state.mode is not Mode.HELD
    if waits or state.ease is Ease.NO or not flares.began:
        return None
    return flares.began[-1] if state.ease is Ease.BACK or not flares.over else None
