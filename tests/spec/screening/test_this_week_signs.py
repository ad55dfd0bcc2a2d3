"""A sign to be looked at this week: walking may go on, without a step up and without running."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import NOT_GIVEN, born, questionnaire, rules, screened

SIGNS = questionnaire().questions["this_week_signs"].choices
WAITS = "leg_pain_walking_eased_by_sitting"

every_sign = pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign != WAITS])


@every_sign
def test_walking_goes_on_without_a_step_up_and_without_running(sign: str) -> None:
    gentle = screened(this_week_signs=[sign])
    assert (gentle.outcome, gentle.scope, gentle.pace) == ("clear_gently", ("walk",), "easy")
    assert gentle.reasons[0].urgency == "this_week"


@every_sign
def test_a_programme_with_running_waits_with_walking_open(sign: str) -> None:
    waiting = screened(run=True, this_week_signs=[sign])
    assert (waiting.outcome, waiting.scope) == ("ask_first", ("walk",))
    assert "gate.signs" in rules(waiting)


@every_sign
def test_once_seen_the_dose_may_grow_slowly(sign: str) -> None:
    assert screened(this_week_signs=[sign], signs_seen="yes").pace == "slow"


@every_sign
def test_an_open_answer_about_being_seen_lifts_nothing(sign: str) -> None:
    assert screened(this_week_signs=[sign], signs_seen=NOT_GIVEN).pace == "easy"


def test_legs_that_ache_on_walking_and_ease_on_sitting_are_reviewed_first() -> None:
    waiting = screened(this_week_signs=[WAITS])
    assert (waiting.outcome, waiting.scope, waiting.reasons[0].urgency) == ("ask_first", (), "this_week")
    assert screened(this_week_signs=[WAITS], signs_seen="yes").outcome == "clear_gently"


def test_weight_loss_with_constant_pain_is_reviewed_first_though_each_alone_is_not() -> None:
    together = screened(this_week_signs=["weight_loss", "constant_night_pain"])
    assert (together.outcome, together.reasons[0].rule) == ("ask_first", "this_week.two_signs")


def test_a_fall_is_reviewed_first_from_65_on() -> None:
    assert screened(this_week_signs=["fell"], birth_year=born(64)).outcome == "clear_gently"
    assert screened(this_week_signs=["fell"], birth_year=born(65)).outcome == "ask_first"


def test_new_pain_below_the_knee_is_reviewed_first_while_the_back_pain_is_new() -> None:
    new = {"this_week_signs": ["pain_below_knee_new"], "trend": "better"}
    assert screened(new, back_state="acute").outcome == "ask_first"
    assert screened(new, back_state="acute", signs_seen="yes").outcome == "clear_gently"
    assert screened(new, back_state="easing").outcome == "clear_gently"
