"""Doing more than was asked earns no credit and raises nothing."""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Response
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARED, OVER, SETTLED, heard, in_a_flare, in_maintenance, on_stage, session


def test_a_settled_session_of_more_than_was_asked_holds_the_dose() -> None:
    now = heard(*on_stage(1), OVER)
    assert now.rules == ("progression.hold_over",)
    assert now.action is Action.HOLD
    assert now.state == now.before


def test_done_as_asked_would_have_led_on() -> None:
    assert heard(*on_stage(1), SETTLED).stage == 2


def test_however_often_it_is_done_it_earns_nothing() -> None:
    assert heard(*on_stage(1), *[OVER] * 30).stage == 1


def test_what_was_earned_before_is_kept() -> None:
    assert heard(*on_stage(2), SETTLED, OVER, SETTLED).stage == 3


def test_it_is_no_way_out_of_a_flare_up() -> None:
    assert heard(*in_a_flare(3), OVER, OVER).state.way_out == 0


def test_in_maintenance_too_it_is_told() -> None:
    assert heard(*in_maintenance(), OVER).rules == ("progression.hold_over",)


def test_back_and_legs_took_it_well_so_it_clears_a_strike() -> None:
    assert not heard(*on_stage(3), FLARED, OVER).state.struck


def test_when_it_flared_or_irritated_that_is_what_counts() -> None:
    assert heard(*on_stage(2), session(Ended.OVER, Response.FLARED)).rules == ("flare.reduce",)
    irritated = heard(*on_stage(2), session(Ended.OVER, Response.IRRITATED))
    assert irritated.rules == ("progression.hold_irritated",)


def test_unanswered_it_is_unknown() -> None:
    assert heard(*on_stage(2), session(Ended.OVER, Response.UNKNOWN)).rules == ("progression.hold_unknown",)
