"""Point pain in a bone: no running, walking goes on, no step up."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    RESUME,
    SETTLED,
    USUAL_MORNING,
    cleared,
    heard,
    on_stage,
    set_to,
)
from tests.cast.programmes import SMALL_RUN

BONE = Event(Kind.SYMPTOM_BONE)


def test_every_run_is_walked() -> None:
    now = heard(*on_stage(3), BONE, programme=SMALL_RUN)
    assert now.rules == ("symptom.bone",)
    assert now.action is Action.HOLD
    assert now.dose_before.run_s > 0
    assert now.dose.run_s == 0
    assert now.dose.session_s == now.dose_before.session_s


def test_a_symptom_for_this_week_leaves_the_running() -> None:
    now = heard(*on_stage(3), Event(Kind.SYMPTOM_THIS_WEEK), programme=SMALL_RUN)
    assert now.dose.run_s > 0


def test_who_only_walks_goes_on_walking_without_a_step_up() -> None:
    now = heard(*on_stage(2), BONE, *[SETTLED] * 30)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 2)


@pytest.mark.parametrize(
    "between",
    [(SETTLED,), (USUAL_MORNING,), (Event(Kind.GAP_SHORT),), (Event(Kind.PAUSE), RESUME), (set_to(3),)],
)
def test_nothing_but_a_look_at_it_brings_the_running_back(between: tuple[Event, ...]) -> None:
    assert heard(*on_stage(3), BONE, *between, programme=SMALL_RUN).dose.run_s == 0


def test_a_look_at_it_does() -> None:
    looked_at = cleared(by=Kind.CLINICIAN_CLEAR)
    assert heard(*on_stage(3), BONE, looked_at, programme=SMALL_RUN).dose.run_s > 0


def test_who_waits_for_a_clearance_gets_the_pace_it_gives() -> None:
    now = heard(*on_stage(3), EMERGENCY, BONE, programme=SMALL_RUN)
    assert now.state == now.before
    assert now.state.pace is Pace.NORMAL
