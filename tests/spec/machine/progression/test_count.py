"""A done and settled session counts towards the next stage."""

from __future__ import annotations

from backstride.heart.state import Pace
from backstride.heart.verdict import Action
from tests.cast.happenings import HARD, IRRITATED, PART, SETTLED, UNKNOWN, heard, on_stage


def test_a_done_and_settled_session_counts_and_changes_no_dose() -> None:
    now = heard(*on_stage(2), SETTLED)
    assert now.rules == ("progression.count",)
    assert now.action is Action.HOLD
    assert now.state.settled == 1
    assert now.dose == now.dose_before


def test_the_last_one_that_was_needed_leads_on_instead() -> None:
    assert heard(*on_stage(2), SETTLED, SETTLED).rules == ("progression.step_up",)


def test_where_one_is_needed_none_is_counted() -> None:
    assert heard(*on_stage(1), SETTLED).rules == ("progression.step_up",)


def test_going_slowly_asks_for_half_as_many_again() -> None:
    slowly = on_stage(2, Pace.SLOW)
    assert heard(*slowly, SETTLED, SETTLED).rules == ("progression.count",)
    assert heard(*slowly, SETTLED, SETTLED, SETTLED).rules == ("progression.step_up",)


def test_an_irritated_session_starts_the_count_again() -> None:
    assert heard(*on_stage(2), SETTLED, IRRITATED, SETTLED).rules == ("progression.count",)


def test_an_unanswered_morning_neither_counts_nor_resets() -> None:
    unanswered = heard(*on_stage(2), SETTLED, UNKNOWN)
    assert unanswered.state.settled == 1
    assert heard(*on_stage(2), SETTLED, UNKNOWN, SETTLED).rules == ("progression.step_up",)


def test_part_of_a_session_and_a_hard_one_leave_the_count_as_it_is() -> None:
    assert heard(*on_stage(2), SETTLED, PART).state.settled == 1
    assert heard(*on_stage(2), SETTLED, HARD).state.settled == 1
