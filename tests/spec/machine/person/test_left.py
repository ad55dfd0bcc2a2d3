"""Leaving ends the course. A new start is a new one.

A strike, a clinician's hold and whatever eases the dose are remembered.
"""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING, is_not_higher
from backstride.heart.state import Ease, Mode, State
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    EMERGENCY,
    FLARE_UP,
    FLARED,
    HOLD,
    LEAVE,
    LEGS_SORE,
    PAUSE,
    PLACES,
    RESUME,
    SETTLED,
    cleared,
    enrolled,
    heard,
    on_stage,
)

MAY_LEAVE = [place for place in PLACES if place not in ("stopped", "asked to see somebody")]


@pytest.mark.parametrize("place", MAY_LEAVE)
def test_from_almost_every_place_one_may_leave(place: str) -> None:
    now = heard(*PLACES[place], LEAVE)
    assert now.rules == ("person.left",)
    assert now.action is Action.NONE
    assert (now.mode, now.stage, now.dose) == (Mode.LEFT, 0, NOTHING)


@pytest.mark.parametrize("place", ["stopped", "asked to see somebody"])
def test_whoever_has_something_to_be_seen_first_may_not(place: str) -> None:
    now = heard(*PLACES[place], LEAVE)
    assert now.state == now.before


def test_a_new_start_needs_a_new_clearance() -> None:
    back = heard(*on_stage(3), LEAVE, enrolled(2))
    assert (back.mode, back.stage, back.dose) == (Mode.NOT_SCREENED, 2, NOTHING)
    assert heard(*on_stage(3), LEAVE, enrolled(2), cleared()).mode is Mode.ACTIVE


def test_a_strike_is_remembered() -> None:
    gone = heard(*on_stage(3), FLARED, LEAVE).state
    assert gone == State(mode=Mode.LEFT, struck=True, ease=Ease.BACK, left_on=2)
    over = heard(*on_stage(3), LEGS_SORE, FLARE_UP, LEAVE).state
    assert over == State(mode=Mode.LEFT, ease=Ease.LEGS, left_on=1)


EASED = {"a flare-up": FLARE_UP, "a flared session": FLARED, "sore legs": LEGS_SORE}


@pytest.mark.parametrize("eased", EASED)
@pytest.mark.parametrize("between", [(), (PAUSE,), (LEAVE,), (EMERGENCY, cleared(by=Kind.CLINICIAN_LIFT))])
@pytest.mark.parametrize("named", [1, 2, 3, 4])
def test_whoever_left_eased_comes_back_eased_and_to_no_more(
    eased: str, between: tuple[Event, ...], named: int
) -> None:
    before = heard(*on_stage(3), EASED[eased])
    back = heard(*on_stage(3), EASED[eased], LEAVE, *between, enrolled(named), cleared())
    assert back.stage == min(named, before.stage)
    assert back.state.ease is before.state.ease
    assert (back.state.left_on, back.state.way_out) == (0, 0)
    assert is_not_higher(back.dose, before.dose)


@pytest.mark.parametrize("eased", EASED)
def test_the_way_out_counts_as_usual_and_comes_back_no_higher_than_was_left(eased: str) -> None:
    back = (*on_stage(3), EASED[eased], LEAVE, enrolled(4), cleared(), SETTLED)
    assert heard(*back).state.ease is not Ease.NO
    out = heard(*back, SETTLED)
    assert (out.mode, out.stage, out.state.ease) == (Mode.ACTIVE, 2, Ease.NO)


def test_what_was_counted_on_the_way_out_before_leaving_is_not() -> None:
    back = (*on_stage(3), FLARE_UP, SETTLED, LEAVE, enrolled(4), cleared())
    assert heard(*back, SETTLED).mode is Mode.FLARE
    assert heard(*back, SETTLED, SETTLED).mode is Mode.ACTIVE


def test_whoever_left_at_ease_begins_wherever_they_are_now() -> None:
    assert heard(*on_stage(2), LEAVE).state == State(mode=Mode.LEFT)
    assert heard(*on_stage(2), FLARE_UP, SETTLED, SETTLED, LEAVE, enrolled(4), cleared()).stage == 4


@pytest.mark.parametrize("named", [1, 4])
def test_what_hurts_after_leaving_eases_the_new_start(named: int) -> None:
    for hurts, ease in (
        (FLARE_UP, Ease.BACK),
        (Event(Kind.FLARE_DAY), Ease.BACK),
        (FLARED, Ease.BACK),
        (LEGS_SORE, Ease.LEGS),
        (Event(Kind.LEGS_STILL_SORE), Ease.LEGS),
    ):
        back = heard(*on_stage(3), LEAVE, hurts, enrolled(named), cleared())
        assert (back.stage, back.state.ease) == (named, ease)


def test_so_is_a_clinician_s_hold() -> None:
    again = (LEAVE, enrolled(2), cleared())
    assert heard(*on_stage(3), HOLD, *again).mode is Mode.HELD
    assert heard(*on_stage(3), HOLD, *again, RESUME).mode is Mode.ACTIVE


def test_one_s_own_pause_is_not() -> None:
    assert heard(*on_stage(3), PAUSE, LEAVE, enrolled(2), cleared()).mode is Mode.ACTIVE
