"""Part of a session, taken well, holds the dose: not a failure, and no credit."""

from __future__ import annotations

from backstride.heart.alphabet import Ended, Response
from backstride.heart.verdict import Action
from tests.cast.happenings import FLARED, PART, SETTLED, heard, in_a_flare, on_stage, session


def test_part_of_a_session_holds_the_dose() -> None:
    now = heard(*on_stage(1), PART)
    assert now.rules == ("progression.hold_part",)
    assert now.action is Action.HOLD
    assert now.state == now.before


def test_the_whole_of_it_would_have_led_on() -> None:
    assert heard(*on_stage(1), SETTLED).rules == ("progression.step_up",)


def test_however_many_parts_never_make_a_whole() -> None:
    assert heard(*on_stage(1), *[PART] * 30).stage == 1


def test_on_the_way_out_of_a_flare_up_part_of_a_session_is_enough() -> None:
    assert heard(*in_a_flare(3), PART).rules == ("flare.way_out",)


def test_it_clears_a_strike() -> None:
    assert not heard(*on_stage(3), FLARED, PART).state.struck


def test_unanswered_it_is_unknown() -> None:
    assert heard(*on_stage(1), session(Ended.PART, Response.UNKNOWN)).rules == ("progression.hold_unknown",)
