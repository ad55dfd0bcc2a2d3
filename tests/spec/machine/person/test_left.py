"""Leaving ends the course. A new start is a new one; only a strike is remembered."""

from __future__ import annotations

import pytest

from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARED, LEAVE, PLACES, cleared, enrolled, heard, on_stage


@pytest.mark.parametrize("place", [place for place in PLACES if place != "stopped"])
def test_from_every_place_but_an_emergency_one_may_leave(place: str) -> None:
    now = heard(*PLACES[place], LEAVE)
    assert now.rules == ("person.left",)
    assert now.action is Action.NONE
    assert (now.state, now.dose) == (State(mode=Mode.LEFT), NOTHING)


def test_in_an_emergency_one_may_not() -> None:
    assert heard(*PLACES["stopped"], LEAVE).mode is Mode.STOPPED


def test_a_new_start_needs_a_new_clearance() -> None:
    back = heard(*on_stage(3), LEAVE, enrolled(2))
    assert (back.mode, back.stage, back.dose) == (Mode.NOT_SCREENED, 2, NOTHING)
    assert heard(*on_stage(3), LEAVE, enrolled(2), cleared()).mode is Mode.ACTIVE


def test_a_strike_is_remembered() -> None:
    assert heard(*on_stage(3), FLARED, LEAVE).state.struck
