"""Leaving ends the course. A new start is a new one; a strike and a clinician's hold are remembered."""

from __future__ import annotations

import pytest

from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode, State
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    FLARED,
    HOLD,
    LEAVE,
    PAUSE,
    PLACES,
    RESUME,
    cleared,
    enrolled,
    heard,
    on_stage,
)

MAY_LEAVE = [place for place in PLACES if place not in ("stopped", "asked to see somebody")]


@pytest.mark.parametrize("place", MAY_LEAVE)
def test_from_almost_every_place_one_may_leave(place: str) -> None:
    now = heard(*PLACES[place], LEAVE)
    assert now.rules == ("person.left",)
    assert now.action is Action.NONE
    assert (now.mode, now.stage, now.dose) == (Mode.LEFT, 0, NOTHING)


@pytest.mark.parametrize("place", ["stopped", "asked to see somebody"])
def test_whoever_has_something_to_be_seen_first_may_not(place: str) -> None:
    now = heard(*PLACES[place], LEAVE)
    assert now.state == now.before


def test_a_new_start_needs_a_new_clearance() -> None:
    back = heard(*on_stage(3), LEAVE, enrolled(2))
    assert (back.mode, back.stage, back.dose) == (Mode.NOT_SCREENED, 2, NOTHING)
    assert heard(*on_stage(3), LEAVE, enrolled(2), cleared()).mode is Mode.ACTIVE


def test_a_strike_is_remembered() -> None:
    assert heard(*on_stage(3), FLARED, LEAVE).state == State(mode=Mode.LEFT, struck=True)


def test_so_is_a_clinician_s_hold() -> None:
    again = (LEAVE, enrolled(2), cleared())
    assert heard(*on_stage(3), HOLD, *again).mode is Mode.HELD
    assert heard(*on_stage(3), HOLD, *again, RESUME).mode is Mode.ACTIVE


def test_one_s_own_pause_is_not() -> None:
    assert heard(*on_stage(3), PAUSE, LEAVE, enrolled(2), cleared()).mode is Mode.ACTIVE
