"""A flared session eases the dose at once and takes the stage down one."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Response
from backstride.heart.ladder import is_not_higher
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    FLARED,
    IRRITATED,
    LEGS_SORE,
    PLACES,
    SETTLED,
    heard,
    in_maintenance,
    on_stage,
    session,
)
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

FLOOR = SMALL_WALK.ladder.floor.dose


@pytest.mark.parametrize("ended", list(Ended))
def test_however_it_ended_a_flared_session_eases_and_goes_down_a_stage(ended: Ended) -> None:
    now = heard(*on_stage(4), session(ended, Response.FLARED))
    assert now.rules == ("flare.reduce",)
    assert now.action is Action.STEP_BACK
    assert (now.mode, now.stage) == (Mode.FLARE, 3)


def test_half_the_minutes_of_the_lower_stage_are_walked() -> None:
    now = heard(*on_stage(4), FLARED)
    assert (now.dose.days, now.dose.session_s) == (3, 8 * 60 // 2)


def test_running_falls_back_to_walking() -> None:
    now = heard(*on_stage(2), FLARED, programme=SMALL_RUN)
    assert now.dose_before.run_s > 0
    assert now.dose.run_s == 0
    assert now.dose.session_s > 0


def test_at_the_first_stage_the_floor_is_left() -> None:
    now = heard(*on_stage(1), FLARED)
    assert (now.stage, now.dose) == (1, FLOOR)


def test_another_one_goes_down_again_until_the_floor() -> None:
    stages = [heard(*on_stage(4), *[FLARED] * times).stage for times in range(6)]
    assert stages == [4, 3, 2, 1, 1, 1]
    assert heard(*on_stage(4), *[FLARED] * 20).dose == FLOOR


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_the_dose_is_lower_afterwards_in_some_component_and_higher_in_none(stage: int) -> None:
    now = heard(*on_stage(stage), FLARED)
    assert is_not_higher(now.dose, now.dose_before)
    assert now.dose != now.dose_before


def test_what_was_earned_is_lost() -> None:
    assert heard(*on_stage(3), SETTLED, FLARED).state.settled == 0


def test_it_leaves_maintenance() -> None:
    assert heard(*in_maintenance(), FLARED).mode is Mode.FLARE


def test_an_irritated_session_does_not_ease() -> None:
    assert heard(*on_stage(4), IRRITATED).state.ease is Ease.NO


def test_sore_legs_outlast_a_sore_back() -> None:
    assert heard(*on_stage(4), LEGS_SORE, FLARED).state.ease is Ease.LEGS


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_no_wait_ends_by_it(place: str) -> None:
    now = heard(*PLACES[place], FLARED)
    assert (now.before.mode in SESSIONS_WAIT) == (now.mode in SESSIONS_WAIT)
