"""A clinician refers somebody: sessions go on, no step up until somebody has looked."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, SETTLED, cleared, heard, on_stage

REFER = Event(Kind.REFER)


def test_the_dose_is_held() -> None:
    now = heard(*on_stage(2), SETTLED, REFER)
    assert now.rules == ("clinician.refer",)
    assert now.action is Action.HOLD
    assert (now.mode, now.state.pace, now.dose) == (Mode.ACTIVE, Pace.EASY, now.dose_before)


def test_there_is_no_step_up_until_somebody_has_looked() -> None:
    assert heard(*on_stage(1), REFER, *[SETTLED] * 30).stage == 1
    looked_at = cleared(by=Kind.CLINICIAN_CLEAR)
    assert heard(*on_stage(1), REFER, looked_at, SETTLED).stage == 2


def test_walking_only_stays_walking_only() -> None:
    assert heard(*on_stage(2, Pace.WALK_ONLY), REFER).state.pace is Pace.WALK_ONLY


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody", "stopped"])
def test_who_waits_for_a_clearance_gets_the_pace_it_gives(place: str) -> None:
    now = heard(*PLACES[place], REFER)
    assert now.state == now.before
