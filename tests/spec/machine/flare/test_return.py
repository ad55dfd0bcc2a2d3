"""Out of a flare-up: back to the ladder, a rung below where it began. A return, not a step up."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Ease, Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    FLARE_UP,
    FLARED,
    HOLD,
    SETTLED,
    USUAL_MORNING,
    cleared,
    heard,
    in_a_flare,
    on_stage,
)
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

OUT = (SETTLED, SETTLED)


@pytest.mark.parametrize("out", [OUT, (USUAL_MORNING, USUAL_MORNING), (SETTLED, USUAL_MORNING)])
def test_the_way_out_leads_back_to_the_ladder(out: tuple[Event, ...]) -> None:
    now = heard(*in_a_flare(4), *out)
    assert now.rules == ("flare.return",)
    assert now.action is Action.START
    assert (now.mode, now.state.ease, now.state.way_out) == (Mode.ACTIVE, Ease.NO, 0)


def test_one_session_too_few_does_not() -> None:
    assert heard(*in_a_flare(4), SETTLED).mode is Mode.FLARE


def test_it_leads_to_the_stage_below_the_one_it_began_on() -> None:
    now = heard(*in_a_flare(4), *OUT)
    assert (now.stage, now.dose) == (3, SMALL_WALK.ladder.full[3].dose)


def test_two_flared_sessions_lead_back_to_two_below() -> None:
    assert heard(*on_stage(4), FLARED, FLARED, *OUT).stage == 2


def test_from_the_first_stage_it_leads_to_the_first() -> None:
    assert heard(*on_stage(1), FLARE_UP, *OUT).stage == 1


def test_the_sessions_on_the_way_out_do_not_count_for_the_next_stage() -> None:
    assert heard(*in_a_flare(4), *OUT).state.settled == 0


def test_running_comes_back() -> None:
    now = heard(*on_stage(3), FLARED, SETTLED, programme=SMALL_RUN)
    assert (now.stage, now.dose.longest_run_s) == (2, 30)


def test_running_stays_away_where_a_bone_may_hurt() -> None:
    sore_bone = Event(Kind.SYMPTOM_BONE)
    now = heard(*on_stage(3), sore_bone, FLARED, SETTLED, programme=SMALL_RUN)
    assert (now.mode, now.state.pace, now.dose.run_s) == (Mode.ACTIVE, Pace.WALK_ONLY, 0)


def test_a_hold_outlasts_the_flare_up() -> None:
    assert heard(*in_a_flare(4), HOLD, *OUT).mode is Mode.HELD


def test_a_clear_result_is_no_way_out() -> None:
    assert heard(*in_a_flare(4), cleared()).mode is Mode.FLARE
