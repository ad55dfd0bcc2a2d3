"""A clinician sets the stage, up or down, within the book's ceilings."""

from __future__ import annotations

import pytest

from backstride.heart.state import SESSIONS_WAIT, Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    PLACES,
    SETTLED,
    enrolled,
    heard,
    in_a_flare,
    in_maintenance,
    on_stage,
    set_to,
)


@pytest.mark.parametrize(
    ("begins", "ends", "action"),
    [
        (1, 2, Action.PROGRESS),
        (2, 3, Action.PROGRESS),
        (3, 4, Action.PROGRESS),
        (4, 1, Action.STEP_BACK),
        (3, 3, Action.STEP_BACK),
    ],
)
def test_the_stage_is_the_one_that_was_set(begins: int, ends: int, action: Action) -> None:
    now = heard(*on_stage(begins), set_to(ends))
    assert now.rules == ("clinician.set_stage",)
    assert (now.mode, now.stage, now.action) == (Mode.ACTIVE, ends, action)


def test_what_was_earned_elsewhere_does_not_count() -> None:
    assert heard(*on_stage(2), SETTLED, set_to(3)).state.settled == 0


def test_from_maintenance_it_goes_back_to_the_ladder() -> None:
    now = heard(*in_maintenance(), set_to(2))
    assert (now.mode, now.stage) == (Mode.ACTIVE, 2)


def test_a_flare_up_is_not_over_by_it() -> None:
    now = heard(*in_a_flare(4), set_to(2))
    assert (now.mode, now.stage, now.state.ease) == (Mode.FLARE, 2, Ease.BACK)


@pytest.mark.parametrize("place", ["not screened", "paused", "held", "asked to see somebody", "stopped"])
def test_no_wait_ends_by_it(place: str) -> None:
    now = heard(*PLACES[place], set_to(2))
    assert now.mode in SESSIONS_WAIT
    assert (now.mode, now.stage) == (now.before.mode, 2)


def test_an_enrolment_comes_first() -> None:
    assert heard(set_to(2)).rules == ("waiting.not_enrolled",)
    assert heard(enrolled(1), set_to(2)).stage == 2
