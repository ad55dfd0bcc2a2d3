"""A symptom for a professional this week: sessions go on, no step up."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, SETTLED, cleared, heard, on_stage

THIS_WEEK = Event(Kind.SYMPTOM_THIS_WEEK)
WAIT_FOR_A_CLEARANCE = ("not screened", "asked to see somebody", "stopped")


def test_sessions_go_on_at_the_same_dose() -> None:
    now = heard(*on_stage(2), SETTLED, THIS_WEEK)
    assert now.rules == ("symptom.this_week",)
    assert now.action is Action.HOLD
    assert (now.mode, now.dose) == (Mode.ACTIVE, now.dose_before)


def test_there_is_no_step_up() -> None:
    assert heard(*on_stage(2), THIS_WEEK, *[SETTLED] * 30).stage == 2


def test_what_was_earned_before_does_not_wait_behind_it() -> None:
    assert heard(*on_stage(2), SETTLED, THIS_WEEK).state.settled == 0


@pytest.mark.parametrize(
    ("pace", "afterwards"),
    [
        (Pace.NORMAL, Pace.EASY),
        (Pace.SLOW, Pace.EASY),
        (Pace.EASY, Pace.EASY),
        (Pace.WALK_ONLY, Pace.WALK_ONLY),
    ],
)
def test_the_stricter_pace_holds(pace: Pace, afterwards: Pace) -> None:
    assert heard(*on_stage(2, pace), THIS_WEEK).state.pace is afterwards


def test_a_clear_screen_afterwards_gives_the_pace_again() -> None:
    assert heard(*on_stage(1), THIS_WEEK, cleared(), SETTLED).stage == 2


@pytest.mark.parametrize("place", WAIT_FOR_A_CLEARANCE)
def test_who_waits_for_a_clearance_gets_the_pace_it_gives(place: str) -> None:
    now = heard(*PLACES[place], THIS_WEEK)
    assert now.rules == ("symptom.this_week",)
    assert now.action is (Action.REFER_URGENT if place == "stopped" else Action.HOLD)
    assert now.state == now.before


@pytest.mark.parametrize("place", ["paused", "held"])
def test_it_outlasts_a_pause(place: str) -> None:
    now = heard(*PLACES[place], THIS_WEEK, Event(Kind.RESUME))
    assert (now.mode, now.state.pace) == (Mode.ACTIVE, Pace.EASY)
