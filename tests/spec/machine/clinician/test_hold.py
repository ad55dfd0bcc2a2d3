"""A clinician's hold: sessions wait until somebody says to resume, through a flare-up and a clearance too."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind, every_event
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Kept, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    HOLD,
    PAUSE,
    PLACES,
    RESUME,
    SETTLED,
    cleared,
    heard,
    in_a_flare,
    on_stage,
)
from tests.cast.programmes import SMALL_WALK

ENDS_OR_REPLACES = {
    Kind.RESUME,
    Kind.LEFT,
    Kind.SYMPTOM_NOW,
    Kind.SYMPTOM_TODAY,
    Kind.SCREENED_ASK,
    Kind.SCREENED_STOP,
    Kind.GAP_LONG,
    Kind.CLEARANCE_EXPIRED,
    Kind.CONDITION_CHANGED,
    Kind.WORSENING,
}


@pytest.mark.parametrize("place", ["active", "in a flare-up", "in maintenance", "paused"])
def test_sessions_wait(place: str) -> None:
    now = heard(*PLACES[place], HOLD)
    assert now.rules == ("clinician.hold",)
    assert now.action is Action.PAUSE
    assert (now.mode, now.dose) == (Mode.HELD, NOTHING)


@pytest.mark.parametrize(
    "event",
    [each for each in every_event(SMALL_WALK) if each.kind not in ENDS_OR_REPLACES],
    ids=lambda e: e.name,
)
def test_nothing_but_a_resume_ends_it(event: Event) -> None:
    assert heard(*on_stage(3), HOLD, event).mode is Mode.HELD


@pytest.mark.parametrize("event", [Event(kind) for kind in ENDS_OR_REPLACES - {Kind.RESUME, Kind.LEFT}])
def test_whatever_is_stronger_leaves_it_in_force(event: Event) -> None:
    lifted = cleared(by=Kind.CLINICIAN_LIFT)
    assert heard(*on_stage(3), HOLD, event, lifted).mode is Mode.HELD


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody", "stopped"])
def test_whoever_waits_for_more_is_held_afterwards(place: str) -> None:
    held = heard(*PLACES[place], HOLD)
    assert (held.mode, held.state.kept) == (held.before.mode, Kept.HELD)
    assert heard(*PLACES[place], HOLD, cleared(by=Kind.CLINICIAN_LIFT)).mode is Mode.HELD


def test_it_is_stronger_than_a_pause() -> None:
    assert heard(*on_stage(3), HOLD, PAUSE).mode is Mode.HELD


def test_what_was_earned_is_lost() -> None:
    assert heard(*on_stage(2), SETTLED, HOLD, RESUME).state.settled == 0
    assert heard(*in_a_flare(4), SETTLED).state.way_out == 1
    assert heard(*in_a_flare(4), SETTLED, HOLD).state.way_out == 0
