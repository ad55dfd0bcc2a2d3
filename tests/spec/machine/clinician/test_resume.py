"""To resume ends a pause and a hold; sessions go on where they were left, never above."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Kept, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    FLARE_UP,
    HOLD,
    PAUSE,
    PLACES,
    RESUME,
    heard,
    in_a_flare,
    in_maintenance,
    on_stage,
)

WITHDRAWN = Event(Kind.WITHDRAWN)


@pytest.mark.parametrize("kept", [PAUSE, HOLD, WITHDRAWN])
def test_sessions_go_on_where_they_were_left(kept: Event) -> None:
    now = heard(*on_stage(3), kept, RESUME)
    assert now.rules == ("clinician.resume",)
    assert now.action is Action.START
    assert (now.mode, now.stage, now.state.kept) == (Mode.ACTIVE, 3, Kept.NO)


@pytest.mark.parametrize("kept", [PAUSE, HOLD])
def test_a_flare_up_goes_on_eased(kept: Event) -> None:
    now = heard(*in_a_flare(3), kept, RESUME)
    assert (now.mode, now.stage) == (Mode.FLARE, 2)


def test_a_flare_up_reported_meanwhile_is_eased_for() -> None:
    assert heard(*on_stage(3), HOLD, FLARE_UP, RESUME).mode is Mode.FLARE


def test_maintenance_comes_back_by_the_ladder() -> None:
    now = heard(*in_maintenance(), PAUSE, RESUME)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 4)


@pytest.mark.parametrize("place", ["active", "in a flare-up", "in maintenance"])
def test_where_nothing_waits_nothing_changes(place: str) -> None:
    now = heard(*PLACES[place], RESUME)
    assert (now.action, now.rules) == (Action.NONE, ("clinician.resume",))
    assert now.state == now.before


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody", "stopped"])
def test_it_is_no_clearance(place: str) -> None:
    assert heard(*PLACES[place], RESUME).mode is heard(*PLACES[place]).mode


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody", "stopped"])
def test_it_frees_from_a_hold_that_was_waiting_behind(place: str) -> None:
    now = heard(*PLACES[place], HOLD, RESUME)
    assert (now.mode, now.state.kept) == (now.before.mode, Kept.NO)
