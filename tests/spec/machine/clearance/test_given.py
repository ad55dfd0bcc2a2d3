"""A clear result opens the sessions that waited for it, at the pace it gives."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import GIVES_A_PACE, Event, Kind
from backstride.heart.state import Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    HOLD,
    LEAVE,
    PAUSE,
    RESUME,
    SEEN_TODAY,
    cleared,
    enrolled,
    heard,
    in_a_flare,
    on_stage,
)
from tests.cast.programmes import SMALL_WALK

EXPIRED = Event(Kind.CLEARANCE_EXPIRED)


@pytest.mark.parametrize("by", GIVES_A_PACE)
@pytest.mark.parametrize("pace", list(Pace))
def test_whoever_waits_for_a_screen_goes_on_at_the_pace_given(by: Kind, pace: Pace) -> None:
    now = heard(enrolled(3), cleared(pace, by))
    assert now.rules == ("clearance.given",)
    assert now.action is Action.START
    assert (now.mode, now.stage, now.state.pace) == (Mode.ACTIVE, 3, pace)
    assert now.dose == SMALL_WALK.ladder.full[3].dose


@pytest.mark.parametrize("by", [Kind.CLINICIAN_CLEAR, Kind.CLINICIAN_LIFT, Kind.SCREENED_SEEN])
def test_a_word_opens_what_waited_for_a_word(by: Kind) -> None:
    now = heard(*on_stage(3), SEEN_TODAY, cleared(by=by))
    assert (now.rules, now.mode) == (("clearance.given",), Mode.ACTIVE)


@pytest.mark.parametrize("by", [Kind.CLINICIAN_LIFT, Kind.SCREENED_SEEN])
def test_a_word_about_an_emergency_lifts_it(by: Kind) -> None:
    now = heard(*on_stage(3), EMERGENCY, cleared(by=by))
    assert (now.rules, now.action, now.mode) == (("clearance.given",), Action.START, Mode.ACTIVE)


def test_a_flare_up_that_was_not_over_goes_on() -> None:
    assert heard(*in_a_flare(3), EXPIRED, cleared()).mode is Mode.FLARE


@pytest.mark.parametrize(("kept", "mode"), [(PAUSE, Mode.PAUSED), (HOLD, Mode.HELD)])
def test_a_pause_or_hold_outlasts_it(kept: Event, mode: Mode) -> None:
    assert heard(*on_stage(3), kept, EXPIRED, cleared()).mode is mode
    assert heard(*on_stage(3), kept, EXPIRED, cleared(), RESUME).mode is Mode.ACTIVE


def test_before_an_enrolment_there_is_nothing_to_open() -> None:
    now = heard(cleared())
    assert (now.mode, now.stage) == (Mode.NOT_SCREENED, 0)


def test_a_word_about_an_emergency_before_any_enrolment_lifts_it() -> None:
    assert heard(EMERGENCY, cleared(by=Kind.CLINICIAN_LIFT)).mode is Mode.NOT_SCREENED


def test_who_has_left_stays_away() -> None:
    now = heard(*on_stage(3), LEAVE, cleared())
    assert (now.rules, now.action, now.mode) == (("clearance.given",), Action.NONE, Mode.LEFT)


def test_a_result_that_names_no_pace_gives_the_normal_one() -> None:
    assert heard(enrolled(3), Event(Kind.SCREENED_CLEAR)).state.pace is Pace.NORMAL
