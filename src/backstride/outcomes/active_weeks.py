"""Minutes a week against the plan, and the running in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from backstride.heart.course import Course
from backstride.outcomes.asked import Asked, Plans
from backstride.outcomes.how_it_stood import Named, Stood, names_of
from backstride.outcomes.told import SessionTold, Told
from backstride.outcomes.weeks import Week


class ActiveWeek(NamedTuple):
    """A week as it was told. None is not known: `minutes` where nothing was told of the whole week."""

    week: Week
    sessions: int
    minutes: float | None
    run_minutes: float | None
    run_untold: int
    """Sessions of which nobody told the running: the minutes run are then at least these."""
    asked: Asked | None
    """None where there was no plan: sessions waited."""
    named: frozenset[Named]
    why_not: tuple[str, ...]
    """Why a session was left out, in the person's own words."""


def active_weeks(
    weeks: Sequence[Week], told: Told, plans: Plans, days: Sequence[Stood], course: Course
) -> tuple[ActiveWeek, ...]:
    """Each week's sessions and plan. The plan of a week in progress is that of the whole week."""
    return tuple(_active(week, told, plans, days, course) for week in weeks)


def _active(week: Week, told: Told, plans: Plans, days: Sequence[Stood], course: Course) -> ActiveWeek:
    sessions = [each for each in told.sessions if week.holds(each.day)]
    spoken = bool(told.days.intersection(week.days))
    return ActiveWeek(
        week,
        len(sessions),
        sum(each.minutes for each in sessions) if spoken else None,
        _run(sessions),
        sum(each.run_minutes is None for each in sessions),
        _asked(week, plans, course),
        names_of(days, (day for day in week.days if day <= course.on), course.memory.flares.began),
        tuple(why for day, why in told.skipped if week.holds(day) and why),
    )


def _asked(week: Week, plans: Plans, course: Course) -> Asked | None:
    """What the week asks for; where sessions wait today, a week in progress asks for no more."""
    if week.in_progress and plans.on(course.on) is None:
        return None
    return plans.of_week(week.days)


def _run(sessions: Iterable[SessionTold]) -> float | None:
    """What is known of the running; None where nothing is."""
    known = [each.run_minutes for each in sessions if each.run_minutes is not None]
    return sum(known) if known else None
