"""An emergency symptom stops everything, from wherever somebody stands."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, every_event
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, FLARED, PLACES, SEEN_TODAY, SETTLED, heard, on_stage
from tests.cast.programmes import SMALL_WALK

LIFTED_BY = ("clinician_lift", "screened_seen")


@pytest.mark.parametrize("place", list(PLACES))
def test_from_every_place_it_stops_all_sessions(place: str) -> None:
    now = heard(*PLACES[place], EMERGENCY)
    assert now.rules == ("symptom.now",)
    assert now.action is Action.REFER_URGENT
    assert (now.mode, now.dose) == (Mode.STOPPED, NOTHING)


def test_what_was_earned_and_the_pace_are_gone() -> None:
    now = heard(*on_stage(2, Pace.SLOW), SETTLED, EMERGENCY)
    assert (now.state.settled, now.state.way_out, now.state.pace) == (0, 0, Pace.NORMAL)


def test_the_stage_and_the_strike_are_remembered() -> None:
    now = heard(*on_stage(4), FLARED, EMERGENCY)
    assert (now.stage, now.state.struck) == (3, True)


def test_a_lesser_symptom_does_not_stop() -> None:
    assert heard(*on_stage(3), SEEN_TODAY).mode is Mode.ASK_FIRST


@pytest.mark.parametrize(
    "event", [each for each in every_event(SMALL_WALK) if each.kind not in LIFTED_BY], ids=lambda e: e.name
)
def test_until_it_is_lifted_every_decision_is_to_seek_urgent_care(event: Event) -> None:
    now = heard(*on_stage(3), EMERGENCY, event)
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)
