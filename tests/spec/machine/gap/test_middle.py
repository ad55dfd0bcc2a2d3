"""A longer gap goes down to a stage with at most a share of the week's minutes."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, enrolled, heard, in_maintenance, on_stage
from tests.cast.programmes import SMALL_RUN, walking

GAP = Event(Kind.GAP_MIDDLE)
MINUTES_A_WEEK = {1: 15, 2: 18, 3: 24, 4: 32}


def test_it_goes_down_to_at_most_two_thirds_of_the_week() -> None:
    now = heard(*on_stage(4), GAP)
    assert now.rules == ("gap.middle",)
    assert now.action is Action.STEP_BACK
    assert (now.mode, now.stage) == (Mode.ACTIVE, 2)


@pytest.mark.parametrize("share", [40, 50, 60, 67, 75, 90])
@pytest.mark.parametrize("stage", MINUTES_A_WEEK)
def test_the_share_is_kept_or_the_first_stage_reached(share: float, stage: int) -> None:
    there = heard(*on_stage(stage), GAP, programme=walking(gap_middle_share=share)).stage
    assert there == 1 or MINUTES_A_WEEK[there] <= MINUTES_A_WEEK[stage] * share / 100
    higher = MINUTES_A_WEEK.get(there + 1, 0)
    assert there + 1 >= stage or higher > MINUTES_A_WEEK[stage] * share / 100


def test_exactly_the_share_is_enough() -> None:
    assert heard(*on_stage(4), GAP, programme=walking(gap_middle_share=75)).stage == 3
    assert heard(*on_stage(4), GAP, programme=walking(gap_middle_share=74.9)).stage == 2


def test_the_first_stage_stays() -> None:
    assert heard(*on_stage(1), GAP).stage == 1


def test_where_every_week_is_as_long_it_goes_down_to_the_first_stage() -> None:
    assert heard(*on_stage(3), GAP, programme=SMALL_RUN).stage == 1


def test_maintenance_goes_back_to_the_ladder() -> None:
    assert heard(*in_maintenance(), GAP).mode is Mode.ACTIVE


@pytest.mark.parametrize("place", ["not screened", "paused", "held", "asked to see somebody", "stopped"])
def test_whoever_waits_goes_on_waiting_lower_down(place: str) -> None:
    now = heard(*PLACES[place], GAP)
    assert (now.mode, now.stage) == (now.before.mode, 1)


def test_before_an_enrolment_nothing_is_there_to_lower() -> None:
    assert heard(GAP).rules == ("waiting.not_enrolled",)
    assert heard(enrolled(4), GAP).stage == 2
