"""A long gap goes down further, and asks for a screen before the next session."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import HOLD, PLACES, RESUME, cleared, heard, in_a_flare, on_stage
from tests.cast.programmes import walking

GAP = Event(Kind.GAP_LONG)


def test_it_goes_down_to_at_most_half_the_week_and_asks_for_a_screen() -> None:
    now = heard(*on_stage(4), GAP)
    assert now.rules == ("gap.long",)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.stage, now.dose) == (Mode.NOT_SCREENED, 1, NOTHING)


def test_exactly_the_share_is_enough() -> None:
    assert heard(*on_stage(4), GAP, programme=walking(gap_long_share=75)).stage == 3
    assert heard(*on_stage(4), GAP, programme=walking(gap_long_share=74.9)).stage == 2


def test_a_clear_screen_goes_on_from_there() -> None:
    now = heard(*on_stage(4), GAP, cleared())
    assert (now.mode, now.stage) == (Mode.ACTIVE, 1)


def test_a_flare_up_is_not_over_by_it() -> None:
    assert heard(*in_a_flare(4), GAP, cleared()).mode is Mode.FLARE


def test_a_shorter_gap_asks_for_no_screen() -> None:
    assert heard(*on_stage(4), Event(Kind.GAP_MIDDLE)).mode is Mode.ACTIVE


def test_the_end_of_a_hold_does_not_replace_the_screen() -> None:
    assert heard(*on_stage(4), HOLD, GAP, RESUME).mode is Mode.NOT_SCREENED


@pytest.mark.parametrize("place", ["asked to see somebody", "stopped"])
def test_whoever_waits_for_more_than_a_screen_goes_on_waiting(place: str) -> None:
    now = heard(*PLACES[place], GAP)
    assert (now.mode, now.stage) == (now.before.mode, 1)
