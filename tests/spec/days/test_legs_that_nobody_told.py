"""A session without a word about the legs stays unknown, so the decision asks for it."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.people import ANA, BO
from tests.cast.story import Story

MON, TUE, WED, THU = (f"2026-01-{day:02}" for day in range(5, 9))
UNTOLD: Story = ANA.session(MON, legs=None)


def test_the_evening_asks_for_the_legs() -> None:
    evening = UNTOLD.on(MON)
    assert "legs.awaited" in evening.rules
    assert f"{evening.reason('legs.awaited').figures['day']}" == MON


def test_so_does_the_next_day_though_the_morning_was_answered() -> None:
    now = UNTOLD.morning().on(TUE)
    assert now.happened[-1] == "session done unknown"
    assert "legs.awaited" in now.rules
    assert "progression.hold_unknown" not in now.rules


def test_then_it_lapses_like_the_morning_and_the_decision_says_when() -> None:
    story = UNTOLD.morning()
    assert f"{story.on(TUE).decision.good_until}" == WED
    assert "legs.awaited" not in story.on(WED).rules
    assert "progression.hold_unknown" in story.on(WED).rules


@pytest.mark.parametrize("legs", ["none", {"worst": 2}, {"worst": 5}])
def test_an_answer_takes_the_question_away(legs: object) -> None:
    assert "legs.awaited" not in ANA.session(MON, legs=legs).on(MON).rules
    assert "legs.awaited" not in UNTOLD.morning(legs=legs).on(TUE).rules
    assert "legs.awaited" not in UNTOLD.corrects(UNTOLD.last, legs=legs).on(MON).rules


def test_it_is_asked_though_the_back_was_stirred_up() -> None:
    assert "legs.awaited" in BO.session(MON, rise=3, legs=None).on(MON).rules


def test_where_sessions_wait_nothing_hangs_on_it() -> None:
    assert "legs.awaited" not in UNTOLD.symptom(f"{MON} 20:00", "fever").on(MON).rules
    assert UNTOLD.symptom(f"{MON} 20:00", "fever").on(MON).mode is Mode.ASK_FIRST


def test_only_the_last_session_is_asked_about() -> None:
    assert "legs.awaited" not in UNTOLD.session(TUE).on(TUE).rules
    again = UNTOLD.tell("left", TUE).enrolled(WED).cleared(WED)
    assert "legs.awaited" not in again.on(WED).rules
