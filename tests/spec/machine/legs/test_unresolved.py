"""Legs sore for two weeks: see a professional; no running and no step up until somebody has looked."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Ease, Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, LEGS_SORE, SETTLED, cleared, heard, on_stage
from tests.cast.programmes import running

UNRESOLVED = Event(Kind.LEGS_UNRESOLVED)
SORE = (*on_stage(4), LEGS_SORE)


def test_it_holds_the_dose_and_sessions_go_on() -> None:
    now = heard(*SORE, UNRESOLVED)
    assert now.rules == ("legs.unresolved",)
    assert now.action is Action.HOLD
    assert (now.mode, now.state.pace, now.dose) == (Mode.ACTIVE, Pace.WALK_ONLY, now.dose_before)


def test_after_the_way_out_there_is_still_no_step_up() -> None:
    now = heard(*SORE, UNRESOLVED, SETTLED, SETTLED, *[SETTLED] * 30)
    assert now.stage == 3


def test_after_the_way_out_there_is_still_no_running() -> None:
    programme = running()
    now = heard(*on_stage(2), LEGS_SORE, UNRESOLVED, SETTLED, SETTLED, programme=programme)
    assert (now.state.ease, now.dose.run_s) == (Ease.NO, 0)
    looked_at = cleared(by=Kind.CLINICIAN_CLEAR)
    again = heard(*on_stage(2), LEGS_SORE, UNRESOLVED, SETTLED, SETTLED, looked_at, programme=programme)
    assert again.dose.run_s > 0


def test_once_somebody_has_looked_there_is() -> None:
    looked_at = cleared(by=Kind.CLINICIAN_CLEAR)
    now = heard(*SORE, UNRESOLVED, SETTLED, SETTLED, looked_at, SETTLED, SETTLED)
    assert now.stage == 4


def test_a_stricter_pace_stays() -> None:
    assert heard(*on_stage(3, Pace.WALK_ONLY), UNRESOLVED).state.pace is Pace.WALK_ONLY


def test_whoever_waits_for_a_clearance_gets_the_pace_it_gives() -> None:
    now = heard(*on_stage(3), EMERGENCY, UNRESOLVED)
    assert now.rules == ("legs.unresolved",)
    assert now.state == now.before
