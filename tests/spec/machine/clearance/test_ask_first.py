"""A screen that says to ask first: sessions wait for somebody's word."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, LEAVE, PLACES, cleared, enrolled, heard, on_stage

ASK_FIRST = Event(Kind.SCREENED_ASK)


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("stopped", "left")])
def test_sessions_wait_for_a_word(place: str) -> None:
    now = heard(*PLACES[place], ASK_FIRST)
    assert now.rules == ("clearance.ask_first",)
    assert now.action is Action.ASK_FIRST
    assert (now.mode, now.dose) == (Mode.ASK_FIRST, NOTHING)


def test_it_waits_for_the_enrolment_too() -> None:
    assert heard(ASK_FIRST, enrolled(2)).mode is Mode.ASK_FIRST


def test_a_later_clear_screen_alone_does_not_undo_it() -> None:
    assert heard(*on_stage(2), ASK_FIRST, cleared()).mode is Mode.ASK_FIRST


def test_an_emergency_stays_one() -> None:
    now = heard(*on_stage(2), EMERGENCY, ASK_FIRST)
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_who_has_left_stays_away() -> None:
    assert heard(*on_stage(2), LEAVE, ASK_FIRST).mode is Mode.LEFT
