"""A flare-up that is not easing by its day: screen again before the next session."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import SEE_SOMEONE, Action
from tests.cast.happenings import (
    HOLD,
    LEGS_SORE,
    PAUSE,
    PLACES,
    SETTLED,
    cleared,
    heard,
    in_a_flare,
    on_stage,
)

NOT_EASING = Event(Kind.FLARE_NOT_EASING)


def test_it_asks_for_a_screen_before_the_next_session() -> None:
    now = heard(*in_a_flare(4), NOT_EASING)
    assert now.rules == ("flare.not_easing",)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.dose) == (Mode.NOT_SCREENED, NOTHING)


def test_after_a_clear_screen_the_flare_up_goes_on_eased() -> None:
    now = heard(*in_a_flare(4), NOT_EASING, cleared())
    assert (now.mode, now.stage) == (Mode.FLARE, 3)


def test_on_the_way_out_it_still_asks() -> None:
    assert heard(*in_a_flare(4), SETTLED, NOT_EASING).mode is Mode.NOT_SCREENED


def test_once_the_flare_up_is_over_it_asks_nothing() -> None:
    now = heard(*in_a_flare(4), SETTLED, SETTLED, NOT_EASING)
    assert (now.rules, now.action) == ((), Action.NONE)
    assert now.state == now.before


@pytest.mark.parametrize("place", ["stopped", "asked to see somebody", "not screened"])
def test_whoever_waits_for_more_than_a_screen_goes_on_waiting(place: str) -> None:
    now = heard(*PLACES[place], NOT_EASING)
    assert now.mode is now.before.mode


@pytest.mark.parametrize("wait", [HOLD, PAUSE])
def test_whoever_is_held_or_paused_in_a_flare_up_is_told_whom_to_see(wait: Event) -> None:
    now = heard(*in_a_flare(4), wait, NOT_EASING)
    assert now.rules == ("flare.not_easing",)
    assert now.action is Action.HOLD
    assert now.state == now.before


def test_sore_legs_that_do_not_ease_ask_too() -> None:
    assert heard(*on_stage(4), LEGS_SORE, NOT_EASING).mode is Mode.NOT_SCREENED


def test_nobody_else_is_asked() -> None:
    now = heard(*on_stage(3), NOT_EASING)
    assert (now.mode, now.rules) == (Mode.ACTIVE, ())


def test_its_words_say_whom_to_see() -> None:
    assert "flare.not_easing" in SEE_SOMEONE
