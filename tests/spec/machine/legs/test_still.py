"""Legs that are still sore: eased as before, and the way out starts again; no further down."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARE_UP, LEGS_SORE, SETTLED, heard, on_stage

STILL_SORE = Event(Kind.LEGS_STILL_SORE)


def test_they_stay_eased_on_the_same_stage() -> None:
    now = heard(*on_stage(4), LEGS_SORE, STILL_SORE)
    assert now.rules == ("legs.still",)
    assert now.action is Action.EASE
    assert now.state == now.before


def test_newly_sore_legs_would_have_gone_down() -> None:
    assert heard(*on_stage(4), LEGS_SORE, LEGS_SORE).stage == 2


def test_the_way_out_starts_again() -> None:
    assert heard(*on_stage(4), LEGS_SORE, SETTLED, STILL_SORE).state.way_out == 0


def test_after_the_way_out_they_ease_again_without_going_down() -> None:
    now = heard(*on_stage(4), LEGS_SORE, SETTLED, SETTLED, STILL_SORE)
    assert (now.mode, now.stage, now.state.ease) == (Mode.ACTIVE, 3, Ease.LEGS)


def test_in_a_flare_up_of_the_back_they_take_over() -> None:
    assert heard(*on_stage(4), FLARE_UP, STILL_SORE).state.ease is Ease.LEGS
