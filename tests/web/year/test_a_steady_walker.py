"""A steady walker's first nine weeks: what each day asks of her, where it leads, and that nothing nags."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from django.test import Client

from tests.cast.people import ANA, BEGIN
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.year.living import Day, Year, entries

WEEKS = 9
MONDAY = 0


@pytest.fixture(name="year")
def _year(ana: Client, tells: Tells, clock: Clock) -> Year:
    clock.at(f"{BEGIN} 09:00")
    tells(ANA)
    year = Year(ana, clock, date.fromisoformat(BEGIN))
    year.live(WEEKS * 7)
    return year


def asks(day: Day, room: str) -> int:
    """How often a day leads to a room."""
    return sum(address.startswith(f"/{room}/") for address in day.asked)


def test_nine_weeks_of_it(year: Year) -> None:
    it_goes_up_in_small_steps(year)
    each_morning_after_is_asked_for_once(year)
    a_check_in_comes_each_monday_and_goes_with_its_answer(year)
    a_day_asks_for_one_thing_that_can_wait(year)
    lessons_come_one_a_week_until_all_are_read(year)
    what_she_told_of_her_belief_is_asked_for_again_in_its_week(year)


def it_goes_up_in_small_steps(year: Year) -> None:
    minutes = [day.minutes for day in year.days if day.minutes]
    assert minutes == sorted(minutes)
    assert (minutes[0], minutes[-1]) == (16, 24)
    assert max(after - before for before, after in pairwise(minutes)) == 2
    assert {day.mode for day in year.days} == {"active"}
    assert len(minutes) == len(entries("session_done"))


def each_morning_after_is_asked_for_once(year: Year) -> None:
    mornings = [day.day for day in year.days if asks(day, "log")]
    after = [day.day for before, day in pairwise(year.days) if before.minutes]
    assert mornings == after


def a_check_in_comes_each_monday_and_goes_with_its_answer(year: Year) -> None:
    days = [day.day for day in year.days if asks(day, "check-in")]
    assert len(days) == WEEKS - 1
    assert {day.weekday() for day in days} == {MONDAY}
    assert [each["due"] for each in entries("checked_in")] == [f"{day}" for day in days]


def a_day_asks_for_one_thing_that_can_wait(year: Year) -> None:
    assert [day.day for day in year.days if asks(day, "check-in") and asks(day, "measures")] == []


def lessons_come_one_a_week_until_all_are_read(year: Year) -> None:
    days = [day.day for day in year.days if asks(day, "lessons")]
    assert len(days) == len(set(days)) == WEEKS
    assert {day.weekday() for day in days} == {MONDAY}
    assert len({each["lesson"] for each in entries("lesson_read")}) == WEEKS


def what_she_told_of_her_belief_is_asked_for_again_in_its_week(year: Year) -> None:
    assert [each["due"] for each in entries("measured")] == ["2026-01-12", "2026-02-16"]
