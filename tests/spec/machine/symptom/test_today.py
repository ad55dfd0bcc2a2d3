"""A symptom that must be seen today: sessions wait until somebody has given their word."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    LEAVE,
    PLACES,
    SEEN_TODAY,
    SETTLED,
    cleared,
    heard,
    in_a_flare,
    on_stage,
)

HEEDED = [place for place in PLACES if place not in ("stopped", "left")]


@pytest.mark.parametrize("place", HEEDED)
def test_sessions_wait_for_a_word(place: str) -> None:
    now = heard(*PLACES[place], SEEN_TODAY)
    assert now.rules == ("symptom.today",)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.dose) == (Mode.ASK_FIRST, NOTHING)


def test_a_stop_is_stronger() -> None:
    now = heard(*on_stage(3), EMERGENCY, SEEN_TODAY)
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_who_has_left_is_told_and_stays_away() -> None:
    now = heard(*on_stage(3), LEAVE, SEEN_TODAY)
    assert (now.rules, now.mode) == (("symptom.today",), Mode.LEFT)


def test_a_symptom_for_this_week_does_not_make_anybody_wait() -> None:
    assert heard(*on_stage(3), Event(Kind.SYMPTOM_THIS_WEEK)).mode is Mode.ACTIVE


def test_a_clear_screen_by_oneself_is_no_word() -> None:
    assert heard(*on_stage(3), SEEN_TODAY, cleared()).mode is Mode.ASK_FIRST


@pytest.mark.parametrize("by", [Kind.CLINICIAN_CLEAR, Kind.CLINICIAN_LIFT, Kind.SCREENED_SEEN])
def test_a_word_lets_sessions_go_on(by: Kind) -> None:
    assert heard(*on_stage(3), SEEN_TODAY, cleared(by=by)).mode is Mode.ACTIVE


@pytest.mark.parametrize("sign", [SEEN_TODAY, EMERGENCY, Event(Kind.CLEARANCE_EXPIRED)])
def test_what_was_gained_on_the_way_out_of_a_flare_up_is_lost_by_waiting(sign: Event) -> None:
    assert heard(*in_a_flare(4), SETTLED).state.way_out == 1
    assert heard(*in_a_flare(4), SETTLED, sign).state.way_out == 0
