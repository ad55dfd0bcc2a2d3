"""A clearance holds for twelve months (a figure in the book), and for less while the back is changing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backstride.heart.clearance import screen
from tests.spec.screening.person import ON, answers, questionnaire, screened


@pytest.mark.parametrize(
    ("on", "expires"),
    [
        (date(2026, 11, 23), date(2027, 11, 23)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_it_holds_for_twelve_months(on: date, expires: date) -> None:
    assert screened(on=on).expires_on == expires


def test_the_months_are_the_books() -> None:
    six = replace(questionnaire(), good_for=questionnaire().good_for._replace(value=6))
    assert screen(six, answers(), on=date(2026, 8, 31), programme_needs_run=False).expires_on == date(
        2027, 2, 28
    )


def test_new_pain_is_screened_again_after_six_weeks() -> None:
    assert screened(back_state="acute", trend="better").expires_on == date(2027, 1, 4)


def test_pain_of_less_than_two_weeks_is_screened_again_after_two() -> None:
    assert screened(back_state="acute", trend="too_soon").expires_on == date(2026, 12, 7)


def test_pain_of_6_to_12_weeks_is_screened_again_after_six() -> None:
    assert screened(back_state="easing", trend="better").expires_on == date(2027, 1, 4)


@pytest.mark.parametrize("changed", [{"same_day_signs": ["fever"]}, {"emergency_back": ["saddle_numbness"]}])
def test_where_nothing_is_open_nothing_expires(changed: dict[str, object]) -> None:
    assert screened(changed).expires_on is None


def test_walking_that_is_open_expires_though_running_waits() -> None:
    assert screened(run=True, brisk_days=0).expires_on == date(ON.year + 1, ON.month, ON.day)
