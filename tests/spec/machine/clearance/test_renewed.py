"""A clear result while sessions go on gives a new pace, and the count starts again."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import GIVES_A_PACE, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    PLACES,
    SETTLED,
    cleared,
    enrolled,
    heard,
    in_maintenance,
    on_stage,
)

GOES_ON = ["active", "active, slowly", "in a flare-up", "in maintenance", "paused", "held"]


@pytest.mark.parametrize("by", GIVES_A_PACE)
@pytest.mark.parametrize("place", GOES_ON)
def test_the_pace_is_the_new_one_and_the_mode_the_same(place: str, by: Kind) -> None:
    now = heard(*PLACES[place], cleared(Pace.EASY, by))
    assert now.rules == ("clearance.renewed",)
    assert now.action is Action.HOLD
    assert (now.mode, now.stage, now.state.pace) == (now.before.mode, now.before.stage, Pace.EASY)


def test_what_was_earned_at_another_pace_does_not_count() -> None:
    assert heard(*on_stage(2), SETTLED, cleared()).state.settled == 0


def test_maintenance_goes_on() -> None:
    assert heard(*in_maintenance(), cleared()).mode is Mode.MAINTENANCE


def test_whoever_waited_for_it_starts_instead() -> None:
    assert heard(enrolled(2), cleared()).rules == ("clearance.given",)
