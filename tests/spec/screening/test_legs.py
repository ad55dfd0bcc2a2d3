"""Pain or tingling that goes into a leg."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import NOT_GIVEN, rules, screened

SIGNS = ["worse_than_back", "below_knee", "tingling_or_numb"]


@pytest.mark.parametrize("sign", SIGNS)
def test_with_new_back_pain_any_of_it_is_looked_at_this_week(sign: str) -> None:
    waiting = screened(back_state="acute", trend="better", leg_signs=[sign])
    assert (waiting.outcome, waiting.reasons[0].rule) == ("ask_first", "back.acute_leg")


@pytest.mark.parametrize("state", ["easing", "chronic", "recovered"])
def test_a_leg_that_hurts_more_than_the_back_is_looked_at_without_hurry(state: str) -> None:
    waiting = screened(back_state=state, trend="better", leg_signs=["worse_than_back"])
    assert (waiting.outcome, waiting.reasons[0].urgency) == ("ask_first", "routine")


@pytest.mark.parametrize("sign", ["below_knee", "tingling_or_numb"])
@pytest.mark.parametrize("state", ["easing", "chronic", "recovered"])
def test_leg_signs_that_are_not_new_leave_walking_open(state: str, sign: str) -> None:
    gentle = screened(back_state=state, trend="better", leg_signs=[sign])
    assert (gentle.outcome, "back.leg_signs" in rules(gentle)) == ("clear_gently", True)


def test_who_never_had_back_pain_is_not_asked() -> None:
    never = screened(back_state="never", leg_signs=NOT_GIVEN)
    assert (never.outcome, never.scope) == ("clear", ("walk", "run"))
