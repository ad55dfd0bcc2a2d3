"""A version of a programme is withdrawn: everyone on it is held, and told why."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Kept, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, PLACES, RESUME, heard, on_stage

WITHDRAWN = Event(Kind.WITHDRAWN)


@pytest.mark.parametrize("place", ["active", "in a flare-up", "in maintenance", "paused", "held"])
def test_sessions_wait(place: str) -> None:
    now = heard(*PLACES[place], WITHDRAWN)
    assert now.rules == ("programme.withdrawn",)
    assert now.action is Action.PAUSE
    assert (now.mode, now.dose) == (Mode.HELD, NOTHING)


@pytest.mark.parametrize("place", ["not screened", "asked to see somebody"])
def test_whoever_waits_for_more_is_held_afterwards(place: str) -> None:
    now = heard(*PLACES[place], WITHDRAWN)
    assert (now.mode, now.state.kept) == (now.before.mode, Kept.HELD)


def test_an_emergency_comes_first() -> None:
    now = heard(*on_stage(3), EMERGENCY, WITHDRAWN)
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_a_resume_ends_it() -> None:
    assert heard(*on_stage(3), WITHDRAWN, RESUME).mode is Mode.ACTIVE


def test_nobody_is_held_without_an_enrolment() -> None:
    assert heard(WITHDRAWN).rules == ("waiting.not_enrolled",)
