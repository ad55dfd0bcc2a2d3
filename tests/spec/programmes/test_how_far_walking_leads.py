"""The published anchors of guided walking, when every session is done and settled.

At three months WalkBack's people walked about 130 minutes a week on 3 to 5 days; the goal for month six was
five walks of half an hour. What lies between is our ladder.
"""

from __future__ import annotations

import pytest

from backstride.book.programmes import read_programme
from backstride.book.settled_course import Outing, minutes_in, settled_course
from backstride.book.starts_page import start_from
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.start import first_stage

WALK = read_programme("walk")
FIVE_DAYS = ("mon", "wed", "fri", "sat", "sun")


def course_from(
    comfortable_min: int, weeks: int = 26, wished: tuple[str, ...] = DAYS_OF_THE_WEEK
) -> list[Outing]:
    """Half a year that begins from a comfortable walk of so many minutes."""
    return list(settled_course(WALK, first_stage(WALK, comfortable_min), weeks, wished))


@pytest.mark.parametrize("wished", [DAYS_OF_THE_WEEK, FIVE_DAYS], ids=["any day", "five days"])
def test_from_a_comfortable_20_minutes_week_12_asks_for_about_130_on_3_to_5_days(
    wished: tuple[str, ...],
) -> None:
    course = course_from(20, wished=wished)
    assert 125 <= minutes_in(course, 12) <= 135
    assert 3 <= sum(outing.week == 12 for outing in course) <= 5


@pytest.mark.parametrize("comfortable_min", range(3, 61))
def test_by_week_26_every_start_has_come_to_five_half_hours(comfortable_min: int) -> None:
    last_week = [outing for outing in course_from(comfortable_min) if outing.week == 26]
    assert [outing.minutes for outing in last_week] == [30] * 5


def test_from_a_comfortable_5_minutes_it_comes_later_and_says_when() -> None:
    from_five, from_twenty = start_from(WALK, 5), start_from(WALK, 20)
    assert (from_twenty.goal_week, from_five.goal_week) == (14, 21)
    assert from_five.midway_minutes == 80


def test_a_shorter_comfortable_walk_never_gets_there_sooner() -> None:
    weeks = [start_from(WALK, minutes).goal_week for minutes in range(3, 61)]
    assert weeks == sorted(weeks, reverse=True)


def test_fewer_days_than_asked_mean_fewer_sessions_never_longer_ones() -> None:
    three_days = course_from(20, wished=("mon", "wed", "fri"))
    assert {sum(outing.week == week for outing in three_days) for week in range(1, 27)} == {3}
    ladder = {(stage.number, stage.session.minutes) for stage in WALK.stages}
    assert {(outing.stage, outing.minutes) for outing in three_days} <= ladder
    assert len(three_days) < len(course_from(20))


def test_the_reviews_are_walkbacks_six() -> None:
    assert [contact.week for contact in WALK.contacts if contact.main] == [0, 4, 13]
    assert len(WALK.contacts) == 6
    assert max(contact.week for contact in WALK.contacts) <= 26


def test_the_last_rung_is_the_published_goal() -> None:
    goal = WALK.stages[-1]
    assert (goal.days_per_week, goal.session.minutes, goal.source) == (5, 30, "walkback-2024")
