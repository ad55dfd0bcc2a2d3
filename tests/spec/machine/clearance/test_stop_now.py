"""A screen with an emergency sign stops everything, from wherever somebody stands."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import NOTHING
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import PLACES, RESUME, cleared, enrolled, heard, on_stage

STOP_NOW = Event(Kind.SCREENED_STOP)


@pytest.mark.parametrize("place", list(PLACES))
def test_from_every_place_it_stops_all_sessions(place: str) -> None:
    now = heard(*PLACES[place], STOP_NOW)
    assert now.rules == ("clearance.stop_now",)
    assert now.action is Action.REFER_URGENT
    assert (now.mode, now.dose) == (Mode.STOPPED, NOTHING)


@pytest.mark.parametrize("event", [cleared(), cleared(by=Kind.CLINICIAN_CLEAR), RESUME, enrolled(1)])
def test_a_new_screen_alone_does_not_undo_it_nor_does_starting_again(event: Event) -> None:
    assert heard(*on_stage(2), STOP_NOW, event).mode is Mode.STOPPED


def test_a_word_about_it_does() -> None:
    assert heard(*on_stage(2), STOP_NOW, cleared(by=Kind.CLINICIAN_LIFT)).mode is Mode.ACTIVE


def test_a_screen_that_says_to_ask_first_does_not_stop() -> None:
    assert heard(*on_stage(2), Event(Kind.SCREENED_ASK)).mode is Mode.ASK_FIRST
