"""Legs are well again: back to the ladder, a rung below where it began."""

from __future__ import annotations

from backstride.heart.state import Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARE_UP, LEGS_SORE, SETTLED, UNKNOWN, heard, on_stage
from tests.cast.programmes import SMALL_RUN

SORE = (*on_stage(4), LEGS_SORE)


def test_enough_settled_sessions_lead_back_to_the_ladder() -> None:
    now = heard(*SORE, SETTLED, SETTLED)
    assert now.rules == ("legs.return",)
    assert now.action is Action.START
    assert (now.mode, now.stage, now.state.ease) == (Mode.ACTIVE, 3, Ease.NO)


def test_one_session_too_few_does_not() -> None:
    assert heard(*SORE, SETTLED).state.ease is Ease.LEGS


def test_unanswered_mornings_never_do() -> None:
    assert heard(*SORE, *[UNKNOWN] * 30).state.ease is Ease.LEGS


def test_running_comes_back_on_the_stage_below() -> None:
    now = heard(*on_stage(3), LEGS_SORE, SETTLED, programme=SMALL_RUN)
    assert (now.stage, now.dose.longest_run_s) == (2, 30)


def test_a_back_that_flared_meanwhile_is_eased_for_together_with_them() -> None:
    now = heard(*SORE, FLARE_UP, SETTLED, SETTLED)
    assert now.rules == ("legs.return",)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 2)
