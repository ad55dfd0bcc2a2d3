"""A session that was too hard, though taken well, holds the dose: the same again, more slowly."""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Response
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARED, HARD, SETTLED, heard, in_a_flare, on_stage, session


def test_a_session_that_was_too_hard_holds_the_dose() -> None:
    now = heard(*on_stage(1), HARD)
    assert now.rules == ("progression.hold_hard",)
    assert now.action is Action.HOLD
    assert now.state == now.before


def test_an_easy_one_would_have_led_on() -> None:
    assert heard(*on_stage(1), SETTLED).rules == ("progression.step_up",)


def test_it_is_the_same_again_however_often_it_is_too_hard() -> None:
    assert heard(*on_stage(1), *[HARD] * 30).stage == 1


def test_in_a_flare_up_effort_does_not_matter() -> None:
    assert heard(*in_a_flare(3), HARD).rules == ("flare.way_out",)


def test_it_clears_a_strike() -> None:
    assert not heard(*on_stage(3), FLARED, HARD).state.struck


def test_unanswered_it_is_unknown() -> None:
    assert heard(*on_stage(1), session(Ended.HARD, Response.UNKNOWN)).rules == ("progression.hold_unknown",)
