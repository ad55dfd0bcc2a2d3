"""While something waits to be looked at, settled sessions go on at the same dose."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import SETTLED, UNKNOWN, cleared, heard, on_stage


@pytest.mark.parametrize("pace", [Pace.EASY, Pace.WALK_ONLY])
def test_an_easy_pace_holds_the_dose(pace: Pace) -> None:
    now = heard(*on_stage(1, pace), SETTLED)
    assert now.rules == ("progression.hold_no_step_up",)
    assert now.action is Action.HOLD
    assert now.state == now.before


@pytest.mark.parametrize("pace", [Pace.NORMAL, Pace.SLOW])
def test_a_freer_pace_does_not(pace: Pace) -> None:
    assert "progression.hold_no_step_up" not in heard(*on_stage(1, pace), SETTLED).rules


@pytest.mark.parametrize(
    "kind", [Kind.SYMPTOM_THIS_WEEK, Kind.SYMPTOM_BONE, Kind.LEGS_UNRESOLVED, Kind.REFER]
)
def test_so_does_whatever_a_professional_should_see_this_week(kind: Kind) -> None:
    now = heard(*on_stage(1), Event(kind), SETTLED)
    assert now.rules == ("progression.hold_no_step_up",)


def test_once_it_was_looked_at_the_steps_go_on() -> None:
    looked_at = cleared(by=Kind.CLINICIAN_CLEAR)
    now = heard(*on_stage(1), Event(Kind.SYMPTOM_THIS_WEEK), SETTLED, looked_at, SETTLED)
    assert now.rules == ("progression.step_up",)


def test_an_unanswered_session_is_unknown_here_too() -> None:
    assert heard(*on_stage(1, Pace.EASY), UNKNOWN).rules == ("progression.hold_unknown",)
