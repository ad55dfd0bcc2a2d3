"""An irritated session holds the dose, and the count starts again."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Ended, Response
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import (
    ENROLLED_PLACES,
    FLARED,
    IRRITATED,
    PLACES,
    SETTLED,
    STOPPED_FOR_PAIN,
    UNKNOWN,
    heard,
    in_a_flare,
    on_stage,
    session,
)


@pytest.mark.parametrize("ended", list(Ended))
def test_however_it_ended_an_irritated_session_holds_the_dose(ended: Ended) -> None:
    now = heard(*on_stage(2), SETTLED, session(ended, Response.IRRITATED))
    assert now.rules == ("progression.hold_irritated",)
    assert now.action is Action.HOLD
    assert now.dose == now.dose_before
    assert now.state.settled == 0


def test_stopping_for_pain_is_irritated_at_best() -> None:
    assert heard(*on_stage(2), STOPPED_FOR_PAIN).rules == ("progression.hold_irritated",)


def test_a_machine_that_is_told_less_still_takes_stopping_for_pain_as_irritated() -> None:
    for response in (Response.SETTLED, Response.UNKNOWN):
        now = heard(*on_stage(1), session(Ended.PAIN, response))
        assert (now.rules, now.stage) == (("progression.hold_irritated",), 1)


def test_a_settled_or_an_unanswered_session_is_no_such_thing() -> None:
    assert heard(*on_stage(2), SETTLED).rules == ("progression.count",)
    assert heard(*on_stage(2), UNKNOWN).rules == ("progression.hold_unknown",)


def test_a_flared_one_is_more_than_that() -> None:
    assert heard(*on_stage(2), FLARED).rules == ("flare.reduce",)


def test_it_starts_the_way_out_of_a_flare_up_again() -> None:
    now = heard(*in_a_flare(3), SETTLED, IRRITATED)
    assert (now.mode, now.state.way_out) == (Mode.FLARE, 0)
    assert heard(*in_a_flare(3), SETTLED, IRRITATED, SETTLED).mode is Mode.FLARE


def test_it_neither_strikes_nor_clears_a_strike() -> None:
    assert not heard(*on_stage(2), IRRITATED).state.struck
    assert heard(*on_stage(2), FLARED, IRRITATED).state.struck


@pytest.mark.parametrize("place", ENROLLED_PLACES)
def test_it_changes_no_mode(place: str) -> None:
    now = heard(*PLACES[place], IRRITATED)
    assert now.mode is now.before.mode
