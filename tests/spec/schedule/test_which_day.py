"""Which day: wished, with a rest day kept, and room in the rolling week. Nothing is caught up."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

import pytest

from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.schedule import DayIs, Rhythm, next_due, week_is_full, what_day_is

MONDAY = date(2026, 3, 2)
EVERY_DAY = DAYS_OF_THE_WEEK


def days(*numbers: int) -> frozenset[date]:
    """Days counted from the Monday, which is 0."""
    return frozenset(MONDAY + timedelta(days=number) for number in numbers)


def day_is(
    number: int,
    sessions: Collection[date] = (),
    days_per_week: int = 3,
    rest_days: int = 0,
    wished: Collection[str] = EVERY_DAY,
) -> DayIs:
    return what_day_is(MONDAY + timedelta(days=number), sessions, Rhythm(days_per_week, rest_days, wished))


def test_with_no_session_yet_a_wished_day_is_due() -> None:
    assert day_is(0) is DayIs.DUE


def test_a_day_with_a_session_is_done() -> None:
    assert day_is(0, days(0)) is DayIs.DONE


def test_it_is_done_though_nobody_wished_it() -> None:
    assert day_is(0, days(0), wished=("tue",)) is DayIs.DONE


@pytest.mark.parametrize("number", range(7))
def test_only_wished_days_are_due(number: int) -> None:
    wished = ("mon", "wed", "sat")
    expected = DayIs.DUE if number in (0, 2, 5) else DayIs.NOT_WISHED
    assert day_is(number, wished=wished) is expected


@pytest.mark.parametrize(
    ("since", "expected"), [(1, DayIs.REST), (2, DayIs.REST), (3, DayIs.DUE), (4, DayIs.DUE)]
)
def test_rest_days_are_kept_free_after_a_session(since: int, expected: DayIs) -> None:
    assert day_is(since, days(0), rest_days=2) is expected


def test_without_rest_days_the_next_day_is_due() -> None:
    assert day_is(1, days(0), rest_days=0) is DayIs.DUE


@pytest.mark.parametrize(("number", "full"), [(5, True), (6, True), (7, False)])
def test_the_week_is_the_six_days_before_and_today(number: int, full: bool) -> None:
    three = days(0, 2, 4)
    assert week_is_full(MONDAY + timedelta(days=number), three, 3) is full
    assert day_is(number, three) is (DayIs.FULL if full else DayIs.DUE)


def test_one_session_fewer_than_asked_leaves_room() -> None:
    assert day_is(5, days(0, 2)) is DayIs.DUE
    assert day_is(5, days(0, 2), days_per_week=2) is DayIs.FULL


def test_sessions_later_than_the_day_do_not_count() -> None:
    assert not week_is_full(MONDAY, days(1, 2, 3), 3)


def test_a_rest_day_is_told_before_a_full_week() -> None:
    assert day_is(5, days(0, 2, 4), rest_days=1) is DayIs.REST


def test_a_missed_session_is_not_made_up_for() -> None:
    missed_a_week = days(0, 2)
    assert [number for number in range(9, 16) if day_is(number, missed_a_week) is DayIs.DUE] == list(
        range(9, 16)
    )
    caught_up = {*missed_a_week, *days(9, 10, 11)}
    assert day_is(12, caught_up) is DayIs.FULL


def test_the_next_one_due_may_be_today() -> None:
    assert next_due(MONDAY, (), Rhythm(3, 0, EVERY_DAY)) == MONDAY


def test_the_next_one_due_is_wished_rested_and_in_a_week_with_room() -> None:
    (tuesday,) = days(1)
    assert next_due(tuesday, days(0), Rhythm(3, 1, ("tue", "thu", "sat"))) == date(2026, 3, 5)
    assert next_due(tuesday, days(-1, 0, 1), Rhythm(3, 0, EVERY_DAY)) == date(2026, 3, 8)


def test_where_no_day_is_wished_none_is_due() -> None:
    assert next_due(MONDAY, (), Rhythm(3, 0, ())) is None


def test_the_end_of_a_month_and_of_a_leap_year_s_february_are_days_like_others() -> None:
    assert what_day_is(date(2028, 3, 1), {date(2028, 2, 29)}, Rhythm(3, 1, EVERY_DAY)) is DayIs.REST
    assert next_due(date(2028, 2, 29), {date(2028, 2, 28)}, Rhythm(3, 1, EVERY_DAY)) == date(2028, 3, 1)


def test_the_week_before_a_day_does_not_hold_the_day_itself() -> None:
    assert not week_is_full(MONDAY, days(0), 1)
    assert week_is_full(MONDAY, days(-1), 1)
