"""Mornings after: as usual, not as usual, not answered and not due are four different things."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from backstride.outcomes.mornings import HOW
from tests.cast.any_story import Plan, lives
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.outcomes.lived import came_of, came_of_any


def mornings_of(story: Story, on: str) -> list[str]:
    return [how for week in came_of(story, on).mornings for how in week.mornings]


def test_each_answer_is_counted_by_itself() -> None:
    story = ANA.settled("2026-01-05").session("2026-01-07").morning(rise=3).session("2026-01-09")
    assert mornings_of(story, "2026-01-15") == ["usual", "not_usual", "not_answered"]


def test_a_morning_that_can_still_be_answered_is_not_due() -> None:
    story = ANA.session("2026-01-05")
    assert mornings_of(story, "2026-01-05") == ["not_due"]
    assert mornings_of(story, "2026-01-06") == ["not_due"]
    assert mornings_of(story, "2026-01-07") == ["not_answered"]


def test_of_two_answers_the_worse_counts() -> None:
    story = ANA.settled("2026-01-05")
    again = story.morning(rise=2, on="2026-01-06 12:00", about=[story.told[-2]["id"]])
    assert mornings_of(again, "2026-01-08") == ["not_usual"]


def test_a_morning_without_a_session_is_none_of_them() -> None:
    assert mornings_of(ANA.settled("2026-01-05").morning(on="2026-01-08"), "2026-01-09") == ["usual"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(lives())
def test_there_is_one_for_each_day_with_a_session(plan: Plan) -> None:
    outcome = came_of_any(plan)
    counted = sum(week.count(how) for week in outcome.mornings for how in HOW)
    assert counted == len({each.day for each in outcome.told.sessions})
