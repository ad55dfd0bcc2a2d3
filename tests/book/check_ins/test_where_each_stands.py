"""Where each check-in stands on a day: words that are kept apart, worked out of days and facts alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.book.check_ins.standing import (
    CAN_BE_ANSWERED,
    IS_ASKED,
    Asked,
    Closed,
    Stands,
    Told,
    asked_now,
    next_one,
    open_now,
    standing_of,
)
from backstride.book.check_ins.table import Window, read_schedule

BEGAN = date(2026, 1, 5)
SCHEDULE = read_schedule()
FIRST = Window("weekly", date(2026, 1, 12), date(2026, 1, 18))


def day(after: int) -> date:
    return BEGAN + timedelta(days=after)


def told(how: str, after: int, due: int = 7, what: str = "weekly", entry: str = "e") -> Told:
    return Told(what, day(due), how, day(after), entry)


def first(after: int, *facts: Told, closed: tuple[Closed, ...] = ()) -> Asked:
    """Where the first weekly check-in stands so many days after the start."""
    return standing_of(SCHEDULE, BEGAN, facts, day(after), closed)[0]


@pytest.mark.parametrize(
    ("after", "stands"),
    [(0, "not_due"), (6, "not_due"), (7, "due"), (12, "due"), (13, "expired"), (400, "expired")],
)
def test_it_is_due_from_its_day_until_it_expires(after: int, stands: str) -> None:
    assert first(after) == Asked(FIRST, Stands(stands))


def test_one_that_was_opened_and_not_answered_is_shown_and_then_expires() -> None:
    assert first(9, told("shown", 8)).stands is Stands.SHOWN
    assert first(13, told("shown", 8)).stands is Stands.EXPIRED


def test_what_was_told_later_than_today_is_not_known_yet() -> None:
    assert first(7, told("shown", 8)).stands is Stands.DUE


def test_later_comes_back_the_next_day_as_often_as_it_is_open() -> None:
    put_off = told("later", 8, entry="l")
    assert first(8, put_off) == Asked(FIRST, Stands.LATER, "l", until=day(9))
    assert first(9, put_off).stands is Stands.DUE
    assert first(9, told("shown", 8), put_off).stands is Stands.SHOWN
    assert first(9, put_off, told("later", 9)).until == day(10)
    assert first(12, told("later", 11)).stands is Stands.DUE
    assert first(11, told("later", 11)).until == day(12)


def test_put_off_on_its_last_day_it_does_not_come_back() -> None:
    assert first(12, told("later", 12, entry="l")) == Asked(FIRST, Stands.LATER, "l", until=None)
    assert first(13, told("later", 12)).stands is Stands.EXPIRED


def test_one_declined_stays_so() -> None:
    for after in (8, 12, 13, 200):
        assert first(after, told("declined", 8, entry="d")) == Asked(FIRST, Stands.DECLINED, "d")


def test_an_answer_is_more_than_anything_said_before_it() -> None:
    facts = (told("shown", 8), told("later", 8), told("declined", 9), told("answered", 10, entry="a"))
    for after in (10, 13, 200):
        assert first(after, *facts) == Asked(FIRST, Stands.ANSWERED, "a")


def test_of_two_answers_the_last_is_named() -> None:
    assert first(9, told("answered", 8, entry="one"), told("answered", 9, entry="two")).entry == "two"


def test_an_answer_that_comes_late_answers_all_the_same() -> None:
    assert first(20, told("answered", 20)).stands is Stands.ANSWERED


def test_a_fact_about_another_one_says_nothing_about_this_one() -> None:
    assert first(8, told("answered", 8, due=14)).stands is Stands.DUE
    assert first(8, told("answered", 8, what="monthly")).stands is Stands.DUE


# -- while nobody is asked ---------------------------------------------------------------------


def test_while_asking_waits_it_is_not_asked_and_says_why() -> None:
    paused = (Closed(day(5), day(9), "paused"),)
    assert first(8, closed=paused) == Asked(FIRST, Stands.NOT_ASKED, why="paused")
    assert first(9, closed=paused).stands is Stands.DUE
    assert first(13, closed=paused).stands is Stands.EXPIRED


def test_one_that_was_shut_all_the_time_was_never_asked() -> None:
    assert first(30, closed=(Closed(day(5), day(13), "paused"),)).why == "paused"
    one_after_the_other = (Closed(day(5), day(9), "paused"), Closed(day(9), None, "stopped"))
    assert first(30, closed=one_after_the_other) == Asked(FIRST, Stands.NOT_ASKED, why="stopped")


def test_one_answered_or_declined_while_asking_waits_is_that() -> None:
    paused = (Closed(day(0), None, "paused"),)
    assert first(8, told("answered", 8), closed=paused).stands is Stands.ANSWERED
    assert first(13, told("declined", 8), closed=paused).stands is Stands.DECLINED
    assert first(6, closed=paused).stands is Stands.NOT_DUE


# -- whatever was told -------------------------------------------------------------------------

FACTS = some.lists(
    some.builds(told, some.sampled_from(["shown", "later", "declined", "answered"]), some.integers(7, 30)),
    max_size=6,
)
NEVER_AGAIN = {Stands.ANSWERED, Stands.EXPIRED}


@given(facts=FACTS)
def test_what_is_over_stays_so_and_only_an_answer_is_one(facts: list[Told]) -> None:
    answered_on = min((each.day for each in facts if each.how == "answered"), default=None)
    was: Stands | None = None
    for after in range(40):
        stands = first(after, *facts).stands
        assert (stands is Stands.ANSWERED) == (answered_on is not None and answered_on <= day(after))
        assert was not in NEVER_AGAIN or stands in NEVER_AGAIN
        assert stands not in IS_ASKED or FIRST.is_open_on(day(after))
        was = stands


# -- all of them -------------------------------------------------------------------------------


def test_weekly_through_month_3_then_every_four_weeks_without_end() -> None:
    due = [
        (each.window.what, (each.window.due - BEGAN).days)
        for each in standing_of(SCHEDULE, BEGAN, (), day(760))
    ]
    weekly = [days for what, days in due if what == "weekly"]
    monthly = [days for what, days in due if what == "monthly"]
    assert weekly == list(range(7, 92, 7))
    assert monthly == list(range(112, 760 + 28, 28))
    assert 364 in monthly  # the end of the first year


def test_on_no_day_of_two_years_are_two_of_them_open() -> None:
    for after in range(731):
        standing = standing_of(SCHEDULE, BEGAN, (), day(after))
        assert sum(each.stands in CAN_BE_ANSWERED for each in standing) <= 1
        assert sum(each.window.is_open_on(day(after)) for each in standing) <= 1


def test_what_was_said_a_day_ago_never_becomes_more_urgent_than_due() -> None:
    for after in range(200):
        standing = standing_of(SCHEDULE, BEGAN, (told("declined", 8),), day(after))
        assert [each.stands for each in standing if each.window == FIRST and after >= 8].count(
            Stands.DUE
        ) == 0


def test_the_one_to_ask_the_one_that_can_be_answered_and_the_next() -> None:
    asked = standing_of(SCHEDULE, BEGAN, (told("later", 8),), day(8))
    assert asked_now(asked) is None
    open_one, next_ = open_now(asked), next_one(asked)
    assert open_one
    assert next_
    assert (open_one.window, next_.window.due) == (FIRST, day(14))
    due = asked_now(standing_of(SCHEDULE, BEGAN, (), day(8)))
    assert due
    assert due.stands in IS_ASKED
    assert open_now(standing_of(SCHEDULE, BEGAN, (), day(13))) is None
