"""A session whose morning nobody answered earns nothing and takes nothing."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Response
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    FLARED,
    IRRITATED,
    PLACES,
    SETTLED,
    UNKNOWN,
    heard,
    on_stage,
    session,
)

ENDED_OTHERWISE = [ended for ended in Ended if ended is not Ended.PAIN]


@pytest.mark.parametrize("ended", ENDED_OTHERWISE)
def test_an_unanswered_session_holds_the_dose(ended: Ended) -> None:
    now = heard(*on_stage(1), session(ended, Response.UNKNOWN))
    assert now.rules == ("progression.hold_unknown",)
    assert now.action is Action.HOLD


@pytest.mark.parametrize("ended", ENDED_OTHERWISE)
@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_nothing_at_all_changes_wherever_somebody_stands(place: str, ended: Ended) -> None:
    now = heard(*PLACES[place], session(ended, Response.UNKNOWN))
    assert now.state == now.before


def test_missing_is_not_settled() -> None:
    assert heard(*on_stage(1), UNKNOWN).stage == 1
    assert heard(*on_stage(1), SETTLED).stage == 2


def test_missing_is_not_irritated() -> None:
    assert heard(*on_stage(2), SETTLED, UNKNOWN).state.settled == 1
    assert heard(*on_stage(2), SETTLED, IRRITATED).state.settled == 0


def test_a_strike_stays_struck() -> None:
    assert heard(*on_stage(2), FLARED, UNKNOWN).state.struck
