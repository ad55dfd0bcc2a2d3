"""Pain that comes back is handled as a flare-up; knowing that it is a recurrence changes no session.

How a flare-up lasts and ends stands in `test_flare_ups.py`, law 11 and `machine/flare`; here stands that
nothing else is needed for what came back after months of recovery.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.book.recurrence.recurrences import recurrences_of
from backstride.heart.ladder import is_not_higher
from backstride.heart.state import Mode
from tests.cast.people import ANA
from tests.cast.story import Story

DAY = "2026-03-09"
BEFORE = ANA.lives_until(DAY)
SETTLED = BEFORE.on(DAY).stage
BACK = BEFORE.flared_up(DAY, pain=6).morning(3, on="2026-03-11")


def is_one(story: Story, on: str) -> bool:
    return len(recurrences_of(story.entries, date.fromisoformat(on))) == 1


def test_told_as_a_flare_up_it_eases_the_dose_and_does_not_stop_it() -> None:
    assert is_one(BACK, "2026-03-11")
    now = BACK.on("2026-03-11")
    assert now.mode is Mode.FLARE
    assert now.session is not None
    assert is_not_higher(now.dose, BEFORE.on(DAY).dose)


def test_the_course_resumes_one_step_below_the_last_settled_stage() -> None:
    over = BACK.morning(on="2026-03-13")
    assert (over.on("2026-03-13").mode, over.on("2026-03-13").stage) == (Mode.ACTIVE, SETTLED - 1)


@pytest.mark.parametrize("days_away", [9, 20, 26])
def test_less_than_four_weeks_away_it_does_not_begin_afresh(days_away: int) -> None:
    over = BACK.morning(on="2026-03-13")
    on = date.fromordinal(over.on(DAY).course.memory.sessions[-1].toordinal() + days_away)
    now = over.on(on)
    assert now.mode is Mode.ACTIVE
    assert now.stage > 1


def test_after_four_weeks_away_the_questions_come_first_and_at_most_half_is_left() -> None:
    over = BACK.morning(on="2026-03-13")
    on = date.fromordinal(over.on(DAY).course.memory.sessions[-1].toordinal() + 28)
    now = over.on(on)
    assert now.mode is Mode.NOT_SCREENED
    again = over.screened(f"{on}").on(on)
    share = again.course.programme.values["gap_long_share"] / 100
    assert again.dose.weekly_s <= BEFORE.on(DAY).dose.weekly_s * share


@pytest.mark.parametrize(
    "says",
    [
        {"came_back": True},
        {"came_back": True, "came_back_on": "2026-03-02", "lasted_days": 4, "limited_activity": "extremely"},
        {"came_back": True, "sought_care": True, "recovered": False},
        {"came_back": False},
        {"recovered": True},
    ],
)
def test_told_at_a_check_in_alone_it_moves_nothing(says: dict[str, Any]) -> None:
    told = BEFORE.tell("checked_in", DAY, **says)
    now, without = told.on(DAY), BEFORE.on(DAY)
    assert is_one(told, DAY) is (says.get("came_back") is True)
    assert now.decision == without.decision
    assert now.course.state == without.course.state
    assert now.happened == without.happened
