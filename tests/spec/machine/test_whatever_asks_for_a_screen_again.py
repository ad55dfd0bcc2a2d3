"""What a clearance that ran out, a changed condition and slow worsening have in common: a screen comes first.

What each of them says has a page of its own.
"""

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

ASK_AGAIN = [Event(Kind.CLEARANCE_EXPIRED), Event(Kind.CONDITION_CHANGED), Event(Kind.WORSENING)]
ASKED = ["not screened", "active", "in a flare-up", "in maintenance", "paused", "held"]
WAIT_ANYWAY = ["stopped", "asked to see somebody"]

whatever_asks = pytest.mark.parametrize("asks", ASK_AGAIN, ids=lambda event: event.name)


@whatever_asks
@pytest.mark.parametrize("place", ASKED)
def test_sessions_wait_for_a_screen_and_that_is_a_question_and_no_stop(asks: Event, place: str) -> None:
    now = heard(*PLACES[place], asks)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.dose) == (Mode.NOT_SCREENED, NOTHING)


@whatever_asks
@pytest.mark.parametrize("place", WAIT_ANYWAY)
def test_whoever_waits_for_more_than_a_screen_goes_on_waiting(asks: Event, place: str) -> None:
    now = heard(*PLACES[place], asks)
    assert now.state == now.before


@whatever_asks
def test_the_same_dose_comes_back_with_a_clear_screen(asks: Event) -> None:
    now = heard(*on_stage(3), SETTLED, asks, cleared())
    assert (now.mode, now.stage, now.state.settled) == (Mode.ACTIVE, 3, 0)


@whatever_asks
def test_maintenance_comes_back_by_the_ladder(asks: Event) -> None:
    now = heard(*in_maintenance(), asks, cleared())
    assert (now.mode, now.stage) == (Mode.ACTIVE, 4)


@whatever_asks
def test_the_end_of_a_hold_does_not_replace_the_screen(asks: Event) -> None:
    assert heard(*on_stage(3), HOLD, asks, RESUME).mode is Mode.NOT_SCREENED
