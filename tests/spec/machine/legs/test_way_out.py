"""Settled sessions in a row are the way out of sore legs; a usual back is none."""

from __future__ import annotations

from backstride.heart.state import Ease
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    IRRITATED,
    LEGS_SORE,
    OVER,
    PART,
    SETTLED,
    UNKNOWN,
    USUAL_MORNING,
    heard,
    on_stage,
)

SORE = (*on_stage(4), LEGS_SORE)


def test_a_settled_session_counts() -> None:
    now = heard(*SORE, SETTLED)
    assert now.rules == ("legs.way_out",)
    assert now.action is Action.HOLD
    assert (now.state.ease, now.state.way_out) == (Ease.LEGS, 1)


def test_part_of_one_counts_too() -> None:
    assert heard(*SORE, PART).rules == ("legs.way_out",)


def test_the_last_one_that_was_needed_ends_it() -> None:
    assert heard(*SORE, SETTLED, SETTLED).rules == ("legs.return",)


def test_an_irritated_one_starts_it_again() -> None:
    assert heard(*SORE, SETTLED, IRRITATED).state.way_out == 0


def test_an_unanswered_one_neither_counts_nor_resets() -> None:
    assert heard(*SORE, SETTLED, UNKNOWN).state.way_out == 1


def test_doing_too_much_is_no_way_out() -> None:
    assert heard(*SORE, OVER).state.way_out == 0


def test_usual_mornings_speak_of_the_back_only() -> None:
    assert heard(*SORE, USUAL_MORNING, USUAL_MORNING).state.way_out == 0
