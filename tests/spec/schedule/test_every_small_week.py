"""Every plan of a week, lived as it is told: no day too many, no rest day broken, and nobody is stuck."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise, product

import pytest

from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.schedule import LOOK_AHEAD_DAYS, DayIs, Rhythm, next_due, what_day_is

START = date(2026, 3, 2)
WEEKS = 4
PLANS = list(product(range(1, 6), range(4)))

each_plan = pytest.mark.parametrize(("days_per_week", "rest_days"), PLANS)


def wishes() -> Iterator[tuple[str, ...]]:
    """Every set of wished days."""
    for many in range(1, len(DAYS_OF_THE_WEEK) + 1):
        yield from combinations(DAYS_OF_THE_WEEK, many)


def lived(days_per_week: int, rest_days: int, wished: tuple[str, ...]) -> list[date]:
    """The days of the sessions of somebody who goes out whenever one is due."""
    sessions: set[date] = set()
    for day in (START + timedelta(days=ahead) for ahead in range(7 * WEEKS)):
        if what_day_is(day, sessions, Rhythm(days_per_week, rest_days, wished)) is DayIs.DUE:
            sessions.add(day)
    return sorted(sessions)


@each_plan
def test_no_seven_days_hold_more_sessions_than_asked(days_per_week: int, rest_days: int) -> None:
    for wished in wishes():
        sessions = lived(days_per_week, rest_days, wished)
        for last in sessions:
            week = [day for day in sessions if 0 <= (last - day).days < 7]
            assert len(week) <= days_per_week, wished


@each_plan
def test_rest_days_are_always_kept(days_per_week: int, rest_days: int) -> None:
    for wished in wishes():
        sessions = lived(days_per_week, rest_days, wished)
        gaps = [(after - before).days for before, after in pairwise(sessions)]
        assert all(gap > rest_days for gap in gaps), wished


@each_plan
def test_every_session_is_on_a_wished_day(days_per_week: int, rest_days: int) -> None:
    for wished in wishes():
        assert {DAYS_OF_THE_WEEK[day.weekday()] for day in lived(days_per_week, rest_days, wished)} <= set(
            wished
        )


@each_plan
def test_the_next_one_due_is_the_first_that_is(days_per_week: int, rest_days: int) -> None:
    for wished in wishes():
        sessions = set(lived(days_per_week, rest_days, wished)[:4])
        day = max(sessions)
        ahead = (day + timedelta(days=number) for number in range(LOOK_AHEAD_DAYS))
        rhythm = Rhythm(days_per_week, rest_days, wished)
        due = (each for each in ahead if what_day_is(each, sessions, rhythm) is DayIs.DUE)
        assert next_due(day, sessions, rhythm) == next(due), wished


@pytest.mark.parametrize("days_per_week", range(1, 6))
def test_who_wishes_every_day_gets_as_many_as_asked(days_per_week: int) -> None:
    assert len(lived(days_per_week, 0, DAYS_OF_THE_WEEK)) == days_per_week * WEEKS


@each_plan
def test_somebody_who_went_out_far_too_often_is_not_stuck(days_per_week: int, rest_days: int) -> None:
    every_day = {START - timedelta(days=back) for back in range(10)}
    for wished in wishes():
        assert next_due(START, every_day, Rhythm(days_per_week, rest_days, wished)) is not None, wished
