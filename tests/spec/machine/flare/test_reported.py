"""A reported flare-up eases the dose and takes the stage down one, without a strike."""

from __future__ import annotations

import pytest

from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    FLARE_UP,
    FLARED,
    HOLD,
    IRRITATED,
    LEGS_SORE,
    PLACES,
    RESUME,
    SETTLED,
    heard,
    in_maintenance,
    on_stage,
)
from tests.cast.programmes import SMALL_WALK


def test_a_flare_up_eases_and_goes_down_a_stage() -> None:
    now = heard(*on_stage(4), SETTLED, FLARE_UP)
    assert now.rules == ("flare.reported",)
    assert now.action is Action.EASE
    assert (now.mode, now.stage, now.state.ease) == (Mode.FLARE, 3, Ease.BACK)


def test_what_was_earned_is_lost() -> None:
    assert heard(*on_stage(3), SETTLED, FLARE_UP).state.settled == 0


def test_at_the_first_stage_the_floor_is_left() -> None:
    now = heard(*on_stage(1), FLARE_UP)
    assert (now.stage, now.dose) == (1, SMALL_WALK.ladder.floor.dose)


def test_it_leaves_maintenance() -> None:
    assert heard(*in_maintenance(), FLARE_UP).mode is Mode.FLARE


def test_it_is_no_strike_and_clears_none() -> None:
    assert not heard(*on_stage(3), FLARE_UP).state.struck
    assert heard(*on_stage(3), FLARED, FLARE_UP).state.struck


def test_an_irritated_session_is_no_flare_up() -> None:
    assert heard(*on_stage(3), IRRITATED).mode is Mode.ACTIVE


def test_sore_legs_outlast_it() -> None:
    assert heard(*on_stage(3), LEGS_SORE, FLARE_UP).state.ease is Ease.LEGS


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_no_wait_begins_or_ends_by_it(place: str) -> None:
    now = heard(*PLACES[place], FLARE_UP)
    assert (now.before.mode in SESSIONS_WAIT) == (now.mode in SESSIONS_WAIT)


def test_reported_during_a_hold_it_waits_there() -> None:
    assert heard(*on_stage(3), HOLD, FLARE_UP).mode is Mode.HELD
    assert heard(*on_stage(3), HOLD, FLARE_UP, RESUME).mode is Mode.FLARE


def test_before_an_enrolment_there_is_nothing_to_ease() -> None:
    assert heard(FLARE_UP).rules == ("waiting.not_enrolled",)
