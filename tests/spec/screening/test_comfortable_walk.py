"""How far somebody can walk in comfort today."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import reason, screened


def test_new_pain_and_less_than_five_minutes_is_looked_at_this_week() -> None:
    assert screened(back_state="acute", trend="better", walk_minutes=4).outcome == "ask_first"
    assert screened(back_state="acute", trend="better", walk_minutes=5).outcome == "clear_gently"


@pytest.mark.parametrize("state", ["easing", "chronic", "recovered", "never"])
def test_less_than_three_minutes_is_asked_about_first(state: str) -> None:
    assert screened(back_state=state, trend="better", walk_minutes=2).outcome == "ask_first"
    assert screened(back_state=state, trend="better", walk_minutes=3).outcome == "clear_gently"


def test_three_or_four_minutes_begin_slowly_and_the_reason_says_how_many() -> None:
    short = screened(walk_minutes=4)
    assert (short.outcome, short.pace) == ("clear_gently", "slow")
    assert dict(reason(short, "back.short_walk").figures) == {"minutes": 4}


def test_five_minutes_are_enough_to_begin() -> None:
    assert (screened(walk_minutes=5).outcome, screened(walk_minutes=5).pace) == ("clear", "normal")
