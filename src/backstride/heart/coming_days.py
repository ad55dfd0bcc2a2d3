"""The days of the coming sessions, if each is done as planned; and the days to which one may be moved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backstride.heart.another_day import Week
from backstride.heart.decision import Decision
from backstride.heart.moves import move_once_more, moved_from, moved_to
from backstride.heart.schedule import DAYS_IN_A_WEEK, ONE_DAY, DayIs, what_day_is


class Offer(NamedTuple):
    """A day to which a session may be moved; and the sessions planned now that would then not be.

    `lowers_on`: the day on which time away would lower the dose, and only because of the move; else None.
    """

    day: date
    falls_away: tuple[date, ...]
    lowers_on: date | None = None


def coming_days(decision: Decision, week: Week | None, days: int) -> Iterator[date]:
    """Of so many days from the decision's on: those wished for, with room in the week, the rest gap kept.

    None from the day on that time alone shuts sessions: what nobody is cleared for is not planned.
    """
    if week is None or decision.days_per_week is None or decision.next_session is None:
        return
    sessions, rhythm = list(week.sessions), week.rhythm(decision.days_per_week)
    for ahead in range(days):
        day = decision.on + ONE_DAY * ahead
        if week.until and day >= week.until:
            return
        if what_day_is(day, sessions, rhythm) is DayIs.DUE:
            sessions.append(day)
            yield day


def moved_days(decision: Decision, week: Week | None, days: int) -> Iterator[date]:
    """Of so many days from the decision's on: those that a session was moved to, and those it was moved from.

    Not one on which it was done after all, nor one chosen that has no room for it.
    """
    coming = set(coming_days(decision, week, days))
    for day in (decision.on + ONE_DAY * ahead for ahead in range(days)):
        if week and day not in week.sessions and (moved_to(week.moves, day) or day in coming & _chosen(week)):
            yield day


def _chosen(week: Week) -> set[date]:
    return {to for _, to in week.moves if moved_from(week.moves, to, week.sessions)}


def days_to_move_to(decision: Decision, week: Week | None, day: date) -> Iterator[Offer]:
    """The days, less than a week from a planned one, on which its session could be done instead.

    Never a day that has a session already, breaks the rest gap, or is one too many for its week.
    """
    horizon = (day - decision.on).days + 2 * DAYS_IN_A_WEEK
    planned = list(coming_days(decision, week, horizon))
    if week is None or day not in planned:
        return
    for number in range(1 - DAYS_IN_A_WEEK, DAYS_IN_A_WEEK):
        to = day + ONE_DAY * number
        moved = week._replace(moves=move_once_more(week.moves, day, to))
        then = list(coming_days(decision, moved, horizon))
        if to in then and to not in planned:
            yield Offer(to, _fallen_away(planned, then, day, to), _lowered(week, planned, then))


def _fallen_away(planned: list[date], then: list[date], day: date, to: date) -> tuple[date, ...]:
    """What is lost by a move up to a week after it; nothing where other days make up the number."""
    until = max(day, to) + ONE_DAY * DAYS_IN_A_WEEK
    before, after = ({each for each in days if each <= until} for days in (planned, then))
    return tuple(sorted(before - after - {day})) if len(after) < len(before) else ()


def _lowered(week: Week, planned: list[date], then: list[date]) -> date | None:
    """When time away would strike between the sessions; None where it would without the move as well."""
    if week.away is None or week.away.strikes_between(planned):
        return None
    return week.away.strikes_between(then)
