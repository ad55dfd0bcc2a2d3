"""Settled sessions and usual mornings in a row are the way out of a flare-up."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Event, Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    FLARED,
    IRRITATED,
    SETTLED,
    UNKNOWN,
    USUAL_MORNING,
    heard,
    in_a_flare,
    on_stage,
    session,
)
from tests.cast.programmes import SMALL_RUN


@pytest.mark.parametrize(
    "event", [session(Ended.DONE), session(Ended.PART), session(Ended.HARD), USUAL_MORNING]
)
def test_each_calm_session_or_usual_morning_counts(event: Event) -> None:
    now = heard(*in_a_flare(4), event)
    assert now.rules == ("flare.way_out",)
    assert now.action is Action.HOLD
    assert (now.mode, now.state.way_out, now.dose) == (Mode.FLARE, 1, now.dose_before)


def test_the_last_one_that_was_needed_ends_the_flare_up() -> None:
    assert heard(*in_a_flare(4), SETTLED, USUAL_MORNING).rules == ("flare.return",)


def test_where_one_is_needed_none_is_counted() -> None:
    now = heard(*on_stage(2), FLARED, SETTLED, programme=SMALL_RUN)
    assert now.rules == ("flare.return",)


@pytest.mark.parametrize("event", [IRRITATED, FLARED, Event(Kind.FLARE_UP), Event(Kind.FLARE_DAY)])
def test_another_bad_day_starts_it_again(event: Event) -> None:
    now = heard(*in_a_flare(4), SETTLED, event)
    assert (now.mode, now.state.way_out) == (Mode.FLARE, 0)


def test_an_unanswered_morning_neither_counts_nor_resets() -> None:
    assert heard(*in_a_flare(4), SETTLED, UNKNOWN).state.way_out == 1
    assert heard(*in_a_flare(4), *[UNKNOWN] * 30).mode is Mode.FLARE


def test_it_counts_its_own_and_not_the_next_stage() -> None:
    assert heard(*in_a_flare(4), SETTLED).state.settled == 0
