"""Sore legs: no running, half the minutes, a stage down. Legs take longer than a back."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    FLARE_UP,
    FLARED,
    LEGS_SORE,
    PLACES,
    SETTLED,
    heard,
    on_stage,
)
from tests.cast.programmes import SMALL_RUN, SMALL_WALK


def test_sore_legs_ease_the_dose_and_go_down_a_stage() -> None:
    now = heard(*on_stage(4), SETTLED, LEGS_SORE)
    assert now.rules == ("legs.ease",)
    assert now.action is Action.EASE
    assert (now.mode, now.stage, now.state.ease, now.state.settled) == (Mode.ACTIVE, 3, Ease.LEGS, 0)
    assert now.dose == SMALL_WALK.ladder.eased[3].dose


def test_sore_legs_alone_are_no_flare_up_of_the_back() -> None:
    assert heard(*on_stage(4), LEGS_SORE).mode is not Mode.FLARE


def test_running_stops_and_walking_goes_on() -> None:
    now = heard(*on_stage(3), LEGS_SORE, programme=SMALL_RUN)
    assert now.dose.run_s == 0
    assert now.dose.session_s > 0


@pytest.mark.parametrize("event", [FLARE_UP, FLARED, Event(Kind.FLARE_DAY)])
def test_a_sore_back_before_or_after_does_not_hide_them(event: Event) -> None:
    assert heard(*on_stage(4), event, LEGS_SORE).state.ease is Ease.LEGS
    assert heard(*on_stage(4), LEGS_SORE, event).state.ease is Ease.LEGS


def test_they_are_no_strike() -> None:
    assert not heard(*on_stage(4), LEGS_SORE).state.struck


def test_at_the_first_stage_they_stay_there() -> None:
    assert heard(*on_stage(1), LEGS_SORE).stage == 1


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_no_wait_begins_or_ends_by_them(place: str) -> None:
    now = heard(*PLACES[place], LEGS_SORE)
    assert (now.before.mode in SESSIONS_WAIT) == (now.mode in SESSIONS_WAIT)
