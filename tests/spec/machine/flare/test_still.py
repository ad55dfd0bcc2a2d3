"""Another day of the same flare-up keeps the dose eased and starts the way out again; no further down."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Ease, Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARE_UP, LEGS_SORE, PAUSE, USUAL_MORNING, heard, in_a_flare, on_stage

FLARE_DAY = Event(Kind.FLARE_DAY)


def test_another_day_stays_eased_on_the_same_stage() -> None:
    now = heard(*in_a_flare(4), FLARE_DAY)
    assert now.rules == ("flare.still",)
    assert now.action is Action.EASE
    assert now.state == now.before


def test_a_new_flare_up_would_have_gone_down() -> None:
    assert heard(*in_a_flare(4), FLARE_DAY).stage == 3
    assert heard(*in_a_flare(4), FLARE_UP).stage == 2


def test_the_way_out_starts_again() -> None:
    assert heard(*in_a_flare(4), USUAL_MORNING, FLARE_DAY).state.way_out == 0


def test_after_the_way_out_it_eases_again_without_going_down() -> None:
    now = heard(*in_a_flare(4), USUAL_MORNING, USUAL_MORNING, FLARE_DAY)
    assert (now.mode, now.stage) == (Mode.FLARE, 3)


def test_it_never_goes_below_the_first_stage() -> None:
    assert heard(*on_stage(1), FLARE_DAY).stage == 1


def test_sore_legs_outlast_it() -> None:
    assert heard(*on_stage(3), LEGS_SORE, FLARE_DAY).state.ease is Ease.LEGS


def test_a_pause_lasts_through_it() -> None:
    assert heard(*on_stage(3), PAUSE, FLARE_DAY).mode is Mode.PAUSED
