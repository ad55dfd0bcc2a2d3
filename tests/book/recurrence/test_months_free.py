"""Months free of recurrence: free only where somebody answered for them, returned, or not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.book.recurrence.months import free_since, months_free
from tests.cast.story import Story

BEGIN = "2026-01-05"
RITA = Story("Rita", usual=1).enrolled(BEGIN, recovered_on="2025-11-20").cleared(BEGIN)


def answered(story: Story, *days: str, **says: Any) -> Story:
    for day in days:
        story = story.tell("checked_in", day, **{"came_back": False, **says})
    return story


def months(story: Story, on: str) -> dict[str, str]:
    return {f"{each.first:%m}": each.how for each in months_free(story.entries, date.fromisoformat(on))}


def since(story: Story, on: str) -> date | None:
    return free_since(months_free(story.entries, date.fromisoformat(on)))


YEAR = answered(RITA, "2026-02-02", "2026-03-02", "2026-03-30", "2026-04-27")


def test_a_month_that_was_answered_for_is_free() -> None:
    assert months(YEAR, "2026-04-30") == {"01": "free", "02": "free", "03": "free", "04": "free"}


def test_a_month_without_an_answer_is_not_known() -> None:
    assert months(RITA, "2026-03-15") == {"01": "not_known", "02": "not_known", "03": "not_known"}
    assert months(answered(RITA, "2026-02-02", "2026-04-27"), "2026-04-30")["03"] == "not_known"


def test_four_answers_about_a_week_make_a_month_and_three_do_not() -> None:
    weeks = ("2026-02-07", "2026-02-14", "2026-02-21", "2026-02-28")
    story = RITA
    for day in weeks:
        story = story.tell("checked_in", day, pain_worst=2, pain_days=1)
    assert months(story, "2026-03-01")["02"] == "free"
    assert months(story.without_the_last().without_the_last(), "2026-03-01")["02"] == "not_known"


@pytest.mark.parametrize("says", [{}, {"pain_average": 1}, {"sought_care": False}, {"sleep": 7}])
def test_an_answer_that_says_nothing_of_it_makes_none(says: dict[str, Any]) -> None:
    assert set(months(RITA.tell("checked_in", "2026-02-07", **says), "2026-02-08").values()) == {"not_known"}


def test_a_day_without_pain_in_the_week_is_an_answer() -> None:
    story = RITA
    for day in ("2026-02-07", "2026-02-14", "2026-02-21", "2026-02-28"):
        story = story.tell("checked_in", day, pain_days=0)
    assert months(story, "2026-03-01")["02"] == "free"


def test_an_answer_of_the_monthly_check_in_speaks_for_four_weeks() -> None:
    story = RITA.tell("checked_in", "2026-02-28", what="monthly", pain_worst=1)
    assert months(story, "2026-03-01")["02"] == "free"


def test_a_no_beside_much_that_was_limited_makes_no_month_free() -> None:
    assert (
        months(answered(RITA, "2026-02-28", limited_activity="extremely"), "2026-03-01")["02"] == "not_known"
    )


def test_a_month_in_which_it_came_back_has_returned_whatever_else_was_told() -> None:
    back = YEAR.flared_up("2026-03-10", pain=5).flared_up("2026-03-12", pain=5)
    assert months(back, "2026-04-30") == {"01": "free", "02": "free", "03": "returned", "04": "free"}


def test_where_nobody_said_when_every_month_that_it_may_be_in_has_returned() -> None:
    story = answered(RITA, "2026-04-10", came_back=True)
    april = months(story, "2026-04-30")
    assert list(april.values()) == ["not_known", "not_known", "returned", "returned"]


def test_the_months_begin_when_a_month_of_recovery_is_over() -> None:
    fresh = Story("Rita", usual=1).enrolled(BEGIN, recovered_on=BEGIN).cleared(BEGIN)
    assert list(months(fresh, "2026-03-01")) == ["02", "03"]
    early = (
        fresh.flared_up("2026-01-20", pain=5).flared_up("2026-02-02", pain=5).flared_up("2026-02-04", pain=5)
    )
    assert list(months(early, "2026-04-01")) == ["03", "04"]


def test_who_never_had_it_begins_with_the_first_month() -> None:
    never = Story("Nia", usual=0).enrolled(BEGIN, back_state="never").cleared(BEGIN)
    assert months(answered(never, "2026-02-02"), "2026-02-03") == {"01": "free", "02": "not_known"}


@pytest.mark.parametrize("state", ["acute", "easing", "chronic"])
def test_who_was_not_free_has_no_months(state: str) -> None:
    story = Story("Bo").enrolled(BEGIN, back_state=state).cleared(BEGIN)
    assert months(answered(story, "2026-02-02"), "2026-03-01") == {}


def test_free_since_is_the_first_of_the_free_months_in_a_row() -> None:
    assert since(YEAR, "2026-04-30") == date(2026, 1, 1)
    assert since(YEAR, "2026-05-02") == date(2026, 1, 1)
    back = YEAR.flared_up("2026-02-10", pain=5).flared_up("2026-02-12", pain=5)
    assert since(back, "2026-04-30") == date(2026, 3, 1)


def test_it_is_not_said_once_a_whole_month_is_not_known_or_it_has_returned() -> None:
    assert since(YEAR, "2026-06-02") is None
    assert since(RITA, "2026-01-06") is None
    assert since(YEAR.flared_up("2026-04-10", pain=5).flared_up("2026-04-12", pain=5), "2026-05-02") is None
    assert free_since(()) is None
