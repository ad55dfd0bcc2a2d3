"""A clearance that has run out: screen again before the next session."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    HOLD,
    PLACES,
    RESUME,
    SETTLED,
    cleared,
    heard,
    in_maintenance,
    on_stage,
)

EXPIRED = Event(Kind.CLEARANCE_EXPIRED)
ASKED = ["not screened", "active", "in a flare-up", "in maintenance", "paused", "held"]
WAIT_ANYWAY = ["stopped", "asked to see somebody"]


@pytest.mark.parametrize("place", ASKED)
def test_sessions_wait_for_a_screen(place: str) -> None:
    now = heard(*PLACES[place], EXPIRED)
    assert now.rules == ("clearance.expired",)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.dose) == (Mode.NOT_SCREENED, NOTHING)


@pytest.mark.parametrize("place", WAIT_ANYWAY)
def test_whoever_waits_for_more_than_a_screen_goes_on_waiting(place: str) -> None:
    now = heard(*PLACES[place], EXPIRED)
    assert now.state == now.before


def test_the_same_dose_comes_back_with_a_clear_screen() -> None:
    now = heard(*on_stage(3), SETTLED, EXPIRED, cleared())
    assert (now.mode, now.stage, now.state.settled) == (Mode.ACTIVE, 3, 0)


def test_maintenance_comes_back_by_the_ladder() -> None:
    now = heard(*in_maintenance(), EXPIRED, cleared())
    assert (now.mode, now.stage) == (Mode.ACTIVE, 4)


def test_the_end_of_a_hold_does_not_replace_the_screen() -> None:
    now = heard(*on_stage(3), HOLD, EXPIRED, RESUME)
    assert now.mode is Mode.NOT_SCREENED
