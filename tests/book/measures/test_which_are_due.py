"""Which measures wait on a day: from the first day of their week, for two weeks, until they are answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from backstride.book.measures import read_measures
from backstride.book.measures.due import due_on

BEGIN = date(2026, 1, 5)


def due(week: float, answered: dict[str, date] | None = None) -> list[str]:
    """Those that wait so many weeks after the enrolment."""
    on = BEGIN + timedelta(days=round(week * 7))
    return [each.measure for each in due_on(on, BEGIN, "chronic", answered or {})]


def test_nothing_waits_in_the_first_week() -> None:
    assert [due(day / 7) for day in range(7)] == [[]] * 7


def test_each_waits_from_its_week_on_for_two_weeks() -> None:
    assert due(1) == ["own_activities", "walking_is_harmful"]
    assert due(2) == ["mood", "activity", "own_activities", "walking_is_harmful"]
    assert due(20 / 7) == due(2)
    assert due(3) == ["mood", "activity"]
    assert due(4) == ["days_off_work"]
    assert due(8) == []


def test_an_answer_since_its_day_is_enough_and_one_before_is_not() -> None:
    first = BEGIN + timedelta(weeks=1)
    assert due(1.5, {"own_activities": first}) == ["walking_is_harmful"]
    assert "own_activities" in due(1.5, {"own_activities": first - timedelta(days=1)})


def test_after_a_year_nothing_is_asked_by_itself() -> None:
    assert due(52) == []


def test_who_is_asked_may_hang_on_the_back_state() -> None:
    mood = replace(read_measures()["mood"], asked_of=("recovered",))
    assert mood.is_asked(2, "recovered")
    assert not mood.is_asked(2, "chronic")
