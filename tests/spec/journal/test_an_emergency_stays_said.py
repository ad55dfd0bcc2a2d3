"""A correction or an undo never takes back an emergency: that is for somebody who has seen the person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backstride.heart.state import Mode
from tests.cast.people import CARMEN
from tests.cast.story import Story

MON, TUE, WED = "2026-01-05", "2026-01-06", "2026-01-07"

TOLD: dict[str, Callable[[], Story]] = {
    "reported": lambda: CARMEN.symptom(MON, "dizzy", "saddle_numbness"),
    "with a session": lambda: CARMEN.session(MON, symptoms=["chest_pain"]),
    "with a flare-up": lambda: CARMEN.flared_up(MON, symptoms=("both_legs_weak",)),
    "in a check-in": lambda: CARMEN.check_in(MON, 4, symptoms=["stroke_signs"]),
    "in a screening": lambda: CARMEN.screened(MON, emergency_back=["saddle_numbness"]),
}
wherever_it_was_told = pytest.mark.parametrize("where", TOLD)


@wherever_it_was_told
def test_it_stops_everything(where: str) -> None:
    assert TOLD[where]().on(MON).mode is Mode.STOPPED


@wherever_it_was_told
def test_taking_it_back_does_not_lift_it(where: str) -> None:
    story = TOLD[where]()
    assert story.undoes(TUE, story.last).on(WED).mode is Mode.STOPPED


@wherever_it_was_told
def test_correcting_it_does_not_lift_it(where: str) -> None:
    story = TOLD[where]()
    harmless = {
        "reported": {"symptoms": []},
        "with a session": {"symptoms": []},
        "with a flare-up": {"symptoms": []},
        "in a check-in": {"symptoms": []},
        "in a screening": {"answers": CARMEN.screened(MON).told[-1]["answers"]},
    }
    corrected = story.corrects(story.last, **harmless[where])
    assert corrected.on(WED).mode is Mode.STOPPED


@wherever_it_was_told
def test_a_word_about_it_lifts_it_by_its_first_name_or_its_last(where: str) -> None:
    story = TOLD[where]()
    first = story.last
    corrected = story.corrects(first)
    for name in (first, corrected.last):
        assert corrected.cleared(WED, name).on(WED).mode is not Mode.STOPPED


@wherever_it_was_told
def test_a_word_about_it_lifts_it_after_it_was_taken_back(where: str) -> None:
    story = TOLD[where]()
    report = story.last
    assert story.undoes(TUE, report).cleared(WED, report).on(WED).mode is not Mode.STOPPED


def test_the_rest_of_what_was_taken_back_is_gone() -> None:
    story = CARMEN.session(MON, rise=5, symptoms=["chest_pain", "fever"])
    assert story.undoes(TUE, story.last).on(TUE).happened[-1] == "symptom_now"
    assert "session done flared" not in story.undoes(TUE, story.last).on(TUE).happened


def test_a_symptom_for_this_week_can_be_taken_back() -> None:
    story = CARMEN.symptom(MON, "dizzy")
    assert story.on(TUE).seen_to == ["symptom.this_week"]
    assert story.undoes(TUE, story.last).on(TUE).seen_to == []


def test_an_emergency_in_a_correction_that_waits_is_heard_at_once() -> None:
    not_come_yet = "00000000-0000-4000-8000-000000000000"
    alone = CARMEN.tell("symptom_reported", TUE, symptoms=["fainted"], replaces=not_come_yet)
    now = alone.on(TUE)
    assert now.mode is Mode.STOPPED
    assert now.attention("symptom.now").figures == {"entries": (alone.last,)}


def test_lists_in_other_answers_are_no_symptoms() -> None:
    story = CARMEN.screened(MON, this_week_signs=["dizzy"], medicines=["beta_blocker"])
    assert story.undoes(TUE, story.last).on(TUE).mode is not Mode.STOPPED
