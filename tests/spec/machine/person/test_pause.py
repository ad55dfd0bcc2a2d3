"""A pause: sessions wait until they are resumed. Nobody needs a reason."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Kept, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    HOLD,
    PAUSE,
    PLACES,
    RESUME,
    SETTLED,
    cleared,
    heard,
    on_stage,
)


@pytest.mark.parametrize("place", ["active", "in a flare-up", "in maintenance", "paused"])
def test_sessions_wait(place: str) -> None:
    now = heard(*PLACES[place], PAUSE)
    assert now.rules == ("person.pause",)
    assert now.action is Action.PAUSE
    assert (now.mode, now.dose) == (Mode.PAUSED, NOTHING)


def test_the_stage_is_kept_and_the_count_is_not() -> None:
    now = heard(*on_stage(3), SETTLED, PAUSE, RESUME)
    assert (now.stage, now.state.settled) == (3, 0)


def test_a_hold_is_stronger() -> None:
    assert heard(*on_stage(3), HOLD, PAUSE).mode is Mode.HELD
    assert heard(*on_stage(3), PAUSE, HOLD).mode is Mode.HELD


@pytest.mark.parametrize("event", [cleared(), Event(Kind.GAP_SHORT), Event(Kind.FLARE_UP), SETTLED])
def test_it_lasts_through_everything_else(event: Event) -> None:
    assert heard(*on_stage(3), PAUSE, event).mode is Mode.PAUSED


def test_an_emergency_is_stronger_and_the_pause_comes_after_it() -> None:
    assert heard(*on_stage(3), PAUSE, EMERGENCY).mode is Mode.STOPPED
    lifted = cleared(by=Kind.CLINICIAN_LIFT)
    assert heard(*on_stage(3), PAUSE, EMERGENCY, lifted).mode is Mode.PAUSED


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody", "stopped"])
def test_whoever_waits_for_more_is_paused_afterwards(place: str) -> None:
    now = heard(*PLACES[place], PAUSE)
    assert (now.mode, now.state.kept) == (now.before.mode, Kept.PAUSED)
