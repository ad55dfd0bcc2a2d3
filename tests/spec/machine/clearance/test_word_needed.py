"""Some waits end only with somebody's word: a clear screen alone is not enough, and says so."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, SEEN_TODAY, cleared, enrolled, heard, on_stage


def test_a_screen_alone_does_not_end_a_wait_for_a_word() -> None:
    now = heard(*on_stage(3), SEEN_TODAY, cleared())
    assert now.rules == ("clearance.word_needed",)
    assert now.action is Action.NONE
    assert now.state == now.before


@pytest.mark.parametrize("by", [Kind.SCREENED_CLEAR, Kind.CLINICIAN_CLEAR])
def test_neither_a_screen_nor_a_word_about_something_else_lifts_an_emergency(by: Kind) -> None:
    now = heard(*on_stage(3), EMERGENCY, cleared(by=by))
    assert now.rules == ("clearance.word_needed",)
    assert (now.mode, now.action) == (Mode.STOPPED, Action.REFER_URGENT)


def test_where_a_screen_is_enough_it_is_given() -> None:
    assert heard(enrolled(3), cleared()).rules == ("clearance.given",)


def test_a_word_is_enough() -> None:
    now = heard(*on_stage(3), SEEN_TODAY, cleared(by=Kind.CLINICIAN_CLEAR))
    assert now.rules == ("clearance.given",)
