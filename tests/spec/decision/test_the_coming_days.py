"""The coming sessions if each is done as planned, and the days to which one may be moved."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.another_day import Week, week_of
from backstride.heart.coming_days import Offer, coming_days, days_to_move_to, moved_days
from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.moves import NO_MOVES, move_once_more
from tests.cast.any_story import Plan, last_day, plans, tell
from tests.cast.people import ANA, BEGIN, GRETA
from tests.cast.story import Story

MONDAY = date(2026, 1, 5)
THREE = ["mon", "wed", "fri"]
WALKS = Story("Wim").enrolled(BEGIN, 10, days=THREE).cleared(BEGIN)
RUNS = Story("Rui").enrolled(BEGIN, programme="run-walk", days=THREE).cleared(BEGIN, scope="run")


def on(number: int) -> date:
    """Days counted from the Monday, which is 0."""
    return MONDAY + timedelta(days=number)


def standing(story: Story, day: str | date = BEGIN) -> tuple[Decision, Week | None]:
    look = story.on(day)
    course: Course = look.course
    return look.decision, week_of(course)


def planned(story: Story, days: int = 14, day: str | date = BEGIN) -> list[int]:
    return [(each - MONDAY).days for each in coming_days(*standing(story, day), days)]


def offered(story: Story, number: int, day: str | date = BEGIN) -> dict[int, list[int]]:
    """The days offered for the session of a day; for each, the days that would then have none."""
    offers = days_to_move_to(*standing(story, day), on(number))
    return {(each.day - MONDAY).days: [(gone - MONDAY).days for gone in each.falls_away] for each in offers}


# -- the coming days ---------------------------------------------------------------------------


def test_they_are_the_days_wished_for() -> None:
    assert planned(WALKS) == [0, 2, 4, 7, 9, 11]


def test_they_begin_with_the_day_itself_and_end_before_as_many_days() -> None:
    assert planned(WALKS, 3) == [0, 2]
    assert planned(WALKS, 2) == [0]
    assert planned(WALKS, 1, "2026-01-06") == []


def test_they_follow_a_move() -> None:
    moved = WALKS.tell("session_moved", BEGIN, day="2026-01-07", to="2026-01-08")
    assert planned(moved) == [0, 3, 4, 7, 11]  # seven days from the 3rd never hold four


def test_what_was_done_today_is_not_planned_again() -> None:
    assert planned(WALKS.session(BEGIN)) == [2, 4, 7, 9, 11]


def test_none_is_planned_from_the_day_on_which_time_shuts_sessions() -> None:
    decision, week = standing(WALKS)
    assert week is not None
    assert list(coming_days(decision, week._replace(until=on(4)), 14)) == [on(0), on(2)]
    assert list(coming_days(decision, week._replace(until=on(5)), 14)) == [on(0), on(2), on(4)]


def test_none_is_planned_where_sessions_wait_or_nobody_is_enrolled() -> None:
    assert planned(ANA.symptom(BEGIN, "fever")) == []
    assert planned(GRETA) == []
    decision, _ = standing(WALKS)
    assert list(coming_days(decision, None, 14)) == []


# -- where one may be moved --------------------------------------------------------------------


def test_a_walk_may_be_moved_to_any_day_without_one() -> None:
    assert offered(WALKS, 2) == {1: [], 3: [9], 5: [9], 6: [9], 8: [9]}


def test_never_to_a_day_that_has_one_nor_to_a_day_gone_by_nor_a_week_away() -> None:
    for number in (0, 2, 4):
        days = offered(WALKS, number)
        assert not days.keys() & {0, 2, 4, 7, 9, 11}
        assert all(day >= 0 and 0 < abs(day - number) < 7 for day in days)
    assert min(offered(WALKS, 4, on(2))) == 3
    assert min(offered(WALKS.settled(BEGIN), 2, on(1))) == 1


def test_a_day_that_was_left_free_a_week_away_is_not_offered_to_another_session() -> None:
    twice = WALKS.tell("schedule_changed", f"{BEGIN} 12:00", days=["mon", "fri"])
    moved = twice.tell("session_moved", BEGIN, day="2026-01-09", to="2026-01-08")
    assert planned(moved) == [0, 3, 7, 11]
    assert min(offered(moved, 11)) == 5
    moved = twice.tell("session_moved", BEGIN, day="2026-01-16", to="2026-01-15")
    assert planned(moved) == [0, 4, 7, 10]
    assert max(offered(moved, 4)) < 10


def test_running_is_offered_no_day_after_a_run() -> None:
    assert not offered(RUNS, 2).keys() & {1, 5, 8}
    assert not offered(RUNS, 4).keys() & {3, 8}


def test_it_says_which_session_would_then_not_be() -> None:
    assert offered(RUNS, 0) == {1: [2], 6: [7]}
    assert offered(RUNS, 4) == {5: [11], 6: [7]}
    twice = RUNS.tell("schedule_changed", BEGIN, days=["mon", "thu"])
    assert offered(twice, 3) == {2: [], 4: [], 5: [], 6: [7], 9: [10]}


def test_only_what_is_planned_can_be_moved() -> None:
    assert offered(WALKS, 1) == {}
    assert offered(WALKS.session(BEGIN), 0) == {}
    assert offered(ANA.symptom(BEGIN, "fever"), 0) == {}
    assert list(days_to_move_to(standing(GRETA)[0], None, MONDAY)) == []


def test_where_other_days_make_up_the_number_nothing_falls_away() -> None:
    every_day = Story("Wanda").enrolled(BEGIN, 10).cleared(BEGIN)
    asked = every_day.on(BEGIN).decision.days_per_week or 0
    assert planned(every_day, 7) == list(range(asked))
    assert offered(every_day, 0) == {asked: []}


# -- those that were moved ---------------------------------------------------------------------


def moved(story: Story, day: str | date = BEGIN) -> list[int]:
    return [(each - MONDAY).days for each in moved_days(*standing(story, day), 7)]


def move(story: Story, day: int, to: int, told: str = BEGIN) -> Story:
    return story.tell("session_moved", told, day=on(day).isoformat(), to=on(to).isoformat())


def test_both_days_of_a_moved_session_are_named_while_they_are_ahead() -> None:
    assert moved(WALKS) == []
    assert moved(move(WALKS, 2, 3)) == [2, 3]
    assert moved(move(WALKS, 2, 3), on(3)) == [3]
    assert list(moved_days(standing(GRETA)[0], None, 7)) == []


def test_a_session_done_on_one_of_its_days_is_no_longer_a_moved_one() -> None:
    assert moved(move(WALKS, 2, 3).session("2026-01-07"), on(2)) == []
    assert moved(move(WALKS, 2, 3).session("2026-01-08"), on(3)) == []


def test_a_chosen_day_without_room_says_nothing() -> None:
    stopped = move(WALKS, 2, 3).symptom("2026-01-05", "saddle_numbness")
    assert 3 not in moved(stopped)


# -- time away ---------------------------------------------------------------------------------

MONDAYS = WALKS.tell("schedule_changed", BEGIN, days=["mon"]).settled(BEGIN)


def lowered(story: Story, number: int, day: str | date) -> dict[int, int]:
    """Of the days offered those that would let time away lower the dose; and when it would."""
    offers = days_to_move_to(*standing(story, day), on(number))
    return {(each.day - MONDAY).days: (each.lowers_on - MONDAY).days for each in offers if each.lowers_on}


def test_a_day_after_which_time_away_would_lower_the_dose_says_when() -> None:
    towards_the_day_chosen = {10: 10, 11: 10, 12: 10, 13: 10}
    from_it_to_the_next = {1: 11, 2: 12, 3: 13, 4: 14}
    assert lowered(MONDAYS, 7, on(1)) == from_it_to_the_next | towards_the_day_chosen
    assert lowered(WALKS.settled(BEGIN), 2, on(1)) == {}


@pytest.mark.parametrize("to", [9, 10, 13])
def test_it_is_the_day_on_which_the_rule_about_time_away_then_speaks(to: int) -> None:
    then = MONDAYS.tell("session_moved", "2026-01-06", day=on(7).isoformat(), to=on(to).isoformat())
    lowers = lowered(MONDAYS, 7, on(1)).get(to)
    for number in range(2, to + 1):
        spoke = any(reason.rule == "gap.short" for reason in then.on(on(number)).decision.reasons)
        assert spoke == (lowers is not None and number >= lowers)


def test_what_time_away_does_without_the_move_is_not_laid_at_its_door() -> None:
    rarely = MONDAYS.tell("session_moved", "2026-01-06", day=on(7).isoformat(), to=on(13).isoformat())
    assert lowered(rarely, 13, on(8)) == {}
    assert offered(rarely, 13, on(8)) != {}


@given(plans(), some.integers(0, 9))
def test_a_day_offered_keeps_the_rest_gap_and_the_week_and_loses_what_it_says(plan: Plan, ahead: int) -> None:
    decision, week = standing(tell(plan), last_day(plan))
    coming = list(coming_days(decision, week, 14))
    if week is None or len(coming) <= ahead:
        return
    day, days_per_week = coming[ahead], decision.days_per_week or 0
    offers = list(days_to_move_to(decision, week, day))
    assert offers == sorted(offers), "the earliest first"
    for offer in offers:
        moved = week._replace(moves=move_once_more(week.moves, day, offer.day))
        then = list(coming_days(decision, moved, 28))
        assert offer.day in then
        assert day not in then
        assert not set(offer.falls_away) & set(then)
        done = sorted({*week.sessions, *then})
        gaps = [(after - before).days for before, after in pairwise(done) if after in then]
        assert all(gap > week.rest_days for gap in gaps)
        assert all(sum(0 <= (last - each).days < 7 for each in done) <= days_per_week for last in then)


def test_a_day_wished_for_may_take_a_session_moved_from_another() -> None:
    wished = WALKS.tell("schedule_changed", BEGIN, days=list(DAYS_OF_THE_WEEK))
    decision, week = standing(wished)
    assert week is not None
    assert week.moves == NO_MOVES
    assert all(isinstance(each, Offer) for each in days_to_move_to(decision, week, MONDAY))
