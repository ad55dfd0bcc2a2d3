"""A short gap goes down to the nearest stage that is no heavier in any component."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, SETTLED, enrolled, heard, in_a_flare, in_maintenance, on_stage
from tests.cast.programmes import WALKING, Row, walking

GAP = Event(Kind.GAP_SHORT)


@pytest.mark.parametrize(("stage", "lower"), [(2, 1), (3, 2), (4, 3)])
def test_it_goes_down_one_stage(stage: int, lower: int) -> None:
    now = heard(*on_stage(stage), GAP)
    assert now.rules == ("gap.short",)
    assert now.action is Action.STEP_BACK
    assert (now.mode, now.stage) == (Mode.ACTIVE, lower)


def test_the_first_stage_stays() -> None:
    now = heard(*on_stage(1), GAP)
    assert (now.stage, now.dose) == (1, now.dose_before)


def test_a_stage_below_that_asks_more_in_one_component_is_left_out() -> None:
    longer_but_fewer = (*WALKING[:2], Row(2, "walk 12 min", 2), Row(3, "walk 8 min", 2))
    assert heard(*on_stage(4), GAP, programme=walking(longer_but_fewer)).stage == 2


def test_what_was_earned_is_lost() -> None:
    assert heard(*on_stage(2), SETTLED, GAP).state.settled == 0


def test_maintenance_goes_back_to_the_ladder() -> None:
    now = heard(*in_maintenance(), GAP)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 3)


def test_a_flare_up_is_not_over_by_it() -> None:
    now = heard(*in_a_flare(4), SETTLED, GAP)
    assert (now.mode, now.stage, now.state.way_out) == (Mode.FLARE, 2, 0)


@pytest.mark.parametrize("place", ["not screened", "paused", "held", "asked to see somebody", "stopped"])
def test_whoever_waits_goes_on_waiting_a_stage_lower(place: str) -> None:
    now = heard(*PLACES[place], GAP)
    assert (now.mode, now.stage) == (now.before.mode, now.before.stage - 1)


def test_two_gaps_go_down_twice() -> None:
    assert heard(*on_stage(4), GAP, GAP).stage == 2


def test_before_the_first_session_too() -> None:
    assert heard(enrolled(3), GAP).stage == 2
