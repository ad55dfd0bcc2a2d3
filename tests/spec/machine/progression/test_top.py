"""The last stage, or the one the person chose to stay at, leads to maintenance."""

from __future__ import annotations

from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import PART, SETTLED, UNKNOWN, heard, on_stage
from tests.cast.programmes import SMALL_WALK


def test_enough_settled_sessions_on_the_last_stage_lead_to_maintenance() -> None:
    now = heard(*on_stage(4), SETTLED)
    assert now.rules == ("progression.top",)
    assert now.action is Action.MAINTAIN
    assert (now.mode, now.stage) == (Mode.MAINTENANCE, 4)


def test_maintenance_asks_for_the_same_dose() -> None:
    now = heard(*on_stage(4), SETTLED)
    assert now.dose == now.dose_before


def test_on_the_stage_before_it_they_lead_to_the_last_stage() -> None:
    assert heard(*on_stage(3), SETTLED, SETTLED).rules == ("progression.step_up",)


def test_going_slowly_needs_more_there_too() -> None:
    slowly = on_stage(4, Pace.SLOW)
    assert heard(*slowly, SETTLED).rules == ("progression.count",)
    assert heard(*slowly, SETTLED, SETTLED).rules == ("progression.top",)


def test_an_unanswered_or_partial_session_does_not() -> None:
    assert heard(*on_stage(4), UNKNOWN).mode is Mode.ACTIVE
    assert heard(*on_stage(4), PART).mode is Mode.ACTIVE


def test_a_chosen_stage_is_the_top() -> None:
    now = heard(*on_stage(2), SETTLED, SETTLED, programme=SMALL_WALK.until(2))
    assert now.rules == ("progression.top",)
    assert (now.mode, now.stage, now.state.settled) == (Mode.MAINTENANCE, 2, 0)
