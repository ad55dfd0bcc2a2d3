"""A session moved to another day: its own day is free, the day chosen is a wished one that once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

import pytest

from backstride.heart.moves import NO_MOVES, Moves, move_once_more, moved_from, moved_to, still_ahead
from backstride.heart.schedule import DayIs, Rhythm, next_due, say_of_the_day, what_day_is

MONDAY = date(2026, 3, 2)
MON, TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(7))
NEXT_MON = MONDAY + timedelta(days=7)
THREE = ("mon", "wed", "fri")


def moves(*told: tuple[date, date]) -> Moves:
    made = NO_MOVES
    for day, to in told:
        made = move_once_more(made, day, to)
    return made


def day_is(day: date, made: Moves, done: Collection[date] = (), rest_days: int = 0) -> DayIs:
    return what_day_is(day, done, Rhythm(3, rest_days, THREE, made))


def test_its_own_day_is_free_and_the_day_chosen_is_due() -> None:
    made = moves((WED, THU))
    assert day_is(WED, made) is DayIs.MOVED
    assert day_is(THU, made) is DayIs.DUE


def test_it_may_be_moved_to_an_earlier_day() -> None:
    made = moves((FRI, TUE))
    assert [day for day in (MON, TUE, WED, THU, FRI) if day_is(day, made) is DayIs.DUE] == [MON, TUE, WED]


def test_the_same_weekdays_of_other_weeks_stay_as_they_are() -> None:
    made = moves((WED, THU))
    week = timedelta(days=7)
    for other in (-week, week):
        assert day_is(WED + other, made) is DayIs.DUE
        assert day_is(THU + other, made) is DayIs.NOT_WISHED


def test_a_day_chosen_that_breaks_the_rest_gap_is_a_rest_day() -> None:
    assert day_is(TUE, moves((WED, TUE)), {MON}, rest_days=1) is DayIs.REST
    assert day_is(TUE, moves((WED, TUE)), {MON}, rest_days=0) is DayIs.DUE


def test_a_day_chosen_in_a_week_that_is_full_is_not_due() -> None:
    last_week = {MON - timedelta(days=5), MON - timedelta(days=3), MON}
    assert day_is(TUE, moves((WED, TUE)), last_week) is DayIs.FULL
    assert day_is(THU, moves((WED, THU)), last_week) is DayIs.DUE


def test_whoever_goes_out_on_the_first_day_after_all_has_moved_nothing() -> None:
    made = moves((WED, THU))
    assert day_is(WED, made, {WED}) is DayIs.DONE
    assert day_is(THU, made, {WED}) is DayIs.NOT_WISHED
    assert day_is(FRI, made, {WED}) is DayIs.DUE


def test_but_a_day_wished_anyway_stays_one() -> None:
    assert day_is(FRI, moves((WED, FRI)), {WED}) is DayIs.DUE


def test_a_day_chosen_and_missed_is_not_caught_up() -> None:
    made = moves((WED, TUE))
    assert [day_is(day, made, {MON}) for day in (WED, THU)] == [DayIs.MOVED, DayIs.NOT_WISHED]


def test_moved_once_more_it_goes_along() -> None:
    made = moves((WED, THU), (THU, SAT))
    assert [moved_to(made, day) for day in (WED, THU, SAT)] == [SAT, SAT, None]
    assert moved_from(made, SAT, ()) == WED
    assert day_is(THU, made) is DayIs.MOVED
    assert day_is(SAT, made) is DayIs.DUE


def test_moved_back_it_is_where_it_was() -> None:
    made = moves((WED, THU), (THU, WED))
    assert day_is(WED, made) is DayIs.DUE
    assert day_is(THU, made) is DayIs.MOVED


def test_moved_to_its_own_day_it_stays_there() -> None:
    assert moves((WED, WED)) == NO_MOVES
    assert moves((WED, THU), (WED, WED)) == NO_MOVES
    assert moves((WED, THU), (FRI, SAT), (WED, WED)) == ((FRI, SAT),)


def test_the_last_word_about_a_day_counts() -> None:
    assert moves((WED, THU), (WED, SAT)) == ((WED, SAT),)


def test_two_sessions_moved_to_one_day_are_one() -> None:
    made = moves((MON, THU), (WED, THU))
    due = [day for day in (MON, TUE, WED, THU, FRI) if day_is(day, made) is DayIs.DUE]
    assert due == [THU, FRI]
    assert moved_from(made, THU, ()) == MON
    assert moved_from(made, THU, {WED}) is None


def test_what_was_done_a_week_before_is_no_session_of_the_day_chosen() -> None:
    made = moves((MON, NEXT_MON))
    assert moved_from(made, NEXT_MON, {MON}) == MON
    assert moved_from(moves((TUE, NEXT_MON)), NEXT_MON, {TUE}) is None


def test_moves_are_kept_while_one_of_their_days_is_ahead() -> None:
    made = moves((WED, THU), (FRI, TUE))
    assert still_ahead(made, THU) == made
    assert still_ahead(made, FRI) == ((FRI, TUE),)
    assert still_ahead(made, SAT) == NO_MOVES


def test_the_next_one_due_steps_over_a_day_that_is_free() -> None:
    def next_one(on: date, made: Moves) -> date | None:
        return next_due(on, (), Rhythm(3, 0, THREE, made))

    assert next_one(TUE, moves((WED, THU))) == THU
    assert next_one(TUE, moves((WED, TUE))) == TUE
    assert next_one(WED, moves((WED, TUE))) == FRI


@pytest.mark.parametrize("weeks", [1, 2, 5])
def test_however_many_were_moved_to_one_day_there_is_a_next_one(weeks: int) -> None:
    mondays = [MONDAY + timedelta(days=7 * number) for number in range(weeks)]
    last = mondays[-1]
    far = moves(*((day, MONDAY - timedelta(days=1)) for day in mondays))
    assert next_due(MONDAY, (), Rhythm(1, 0, ("mon",), far)) == last + timedelta(days=7)


# -- what is said of a day ---------------------------------------------------------------------


def said(day: date, made: Moves, done: Collection[date] = ()) -> tuple[str, dict[str, object]]:
    rhythm = Rhythm(3, 0, THREE, made)
    return say_of_the_day(day, what_day_is(day, done, rhythm), done, rhythm)


def test_the_first_day_says_where_the_session_went_and_the_day_chosen_where_it_came_from() -> None:
    made = moves((WED, THU))
    assert said(WED, made) == ("schedule.moved_away", {"days_per_week": 3, "moved_to": THU})
    assert said(THU, made) == ("schedule.moved_here", {"days_per_week": 3, "moved_from": WED})


def test_every_other_day_says_what_it_says_anyway() -> None:
    made = moves((WED, THU))
    assert said(FRI, made) == ("schedule.due", {"days_per_week": 3})
    assert said(THU, made, {THU}) == ("schedule.done_today", {"days_per_week": 3})
    assert said(WED, made, {WED}) == ("schedule.done_today", {"days_per_week": 3})
    full = {MON, TUE, WED - timedelta(days=5)}
    assert said(THU, moves((FRI, THU)), {*full, WED}) == ("schedule.week_is_full", {"days_per_week": 3})
