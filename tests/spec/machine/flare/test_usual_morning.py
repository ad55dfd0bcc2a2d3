"""A usual morning with no sore back to ease for is noted, and changes nothing."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.proof import explore
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    LEGS_SORE,
    PAUSE,
    PLACES,
    USUAL_MORNING,
    heard,
    in_a_flare,
    on_stage,
)
from tests.cast.programmes import SMALL_WALK

ELSEWHERE = [place for place in ENROLLED_PLACES if place != "in a flare-up"]


@pytest.mark.parametrize("place", ELSEWHERE)
def test_outside_a_flare_up_nothing_changes(place: str) -> None:
    now = heard(*PLACES[place], USUAL_MORNING)
    assert now.rules == ("flare.usual_morning",)
    assert now.state == now.before


def test_only_a_morning_says_so() -> None:
    graph = explore(SMALL_WALK)
    said = {
        event.kind
        for event, verdicts in zip(graph.events, graph.verdicts, strict=True)
        for verdict in set(verdicts)
        if "flare.usual_morning" in verdict.rules
    }
    assert said == {Kind.USUAL_MORNING}


def test_it_is_told_as_holding_the_dose() -> None:
    assert heard(*on_stage(2), USUAL_MORNING).action is Action.HOLD


def test_in_a_flare_up_it_is_a_step_on_the_way_out() -> None:
    assert heard(*in_a_flare(3), USUAL_MORNING).rules == ("flare.way_out",)


@pytest.mark.parametrize("wait", [PAUSE])
def test_while_sessions_wait_it_ends_no_flare_up(wait: Event) -> None:
    now = heard(*in_a_flare(3), wait, USUAL_MORNING, USUAL_MORNING)
    assert now.rules == ("flare.usual_morning",)
    assert now.state == now.before


def test_a_usual_back_does_not_speak_for_the_legs() -> None:
    now = heard(*on_stage(3), LEGS_SORE, USUAL_MORNING)
    assert now.rules == ("flare.usual_morning",)
    assert now.state == now.before
