"""Enrolling again while enrolled never raises the stage."""

from __future__ import annotations

import pytest

from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, SETTLED, enrolled, heard, in_a_flare, in_maintenance, on_stage


@pytest.mark.parametrize(("here", "named", "there"), [(2, 4, 2), (2, 2, 2), (3, 1, 1)])
def test_the_lower_of_the_two_stages_counts(here: int, named: int, there: int) -> None:
    now = heard(*on_stage(here), enrolled(named))
    assert now.rules == ("start.again",)
    assert now.action is Action.HOLD
    assert (now.mode, now.stage) == (Mode.ACTIVE, there)


def test_what_was_earned_is_lost() -> None:
    assert heard(*on_stage(2), SETTLED, enrolled(4)).state.settled == 0


def test_from_maintenance_it_goes_back_to_the_ladder() -> None:
    now = heard(*in_maintenance(), enrolled(4))
    assert (now.mode, now.stage) == (Mode.ACTIVE, 4)


def test_a_flare_up_is_not_over_by_it() -> None:
    assert heard(*in_a_flare(4), enrolled(4)).mode is Mode.FLARE


@pytest.mark.parametrize("place", ["not screened", "paused", "held", "asked to see somebody", "stopped"])
def test_no_wait_ends_by_it(place: str) -> None:
    now = heard(*PLACES[place], enrolled(1))
    assert now.mode in SESSIONS_WAIT
    assert now.mode is now.before.mode
