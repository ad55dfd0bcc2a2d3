"""A same-day sign makes sessions wait until somebody has looked at it."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import NOT_GIVEN, questionnaire, rules, screened

SIGNS = questionnaire().questions["same_day_signs"].choices

every_sign = pytest.mark.parametrize("sign", SIGNS)


@every_sign
def test_it_asks_first_and_says_today(sign: str) -> None:
    waiting = screened(same_day_signs=[sign])
    assert (waiting.outcome, waiting.scope, waiting.reasons[0].urgency) == ("ask_first", (), "today")


@every_sign
def test_seen_and_allowed_opens_gentle_walking_and_no_running(sign: str) -> None:
    seen = screened(same_day_signs=[sign], signs_seen="yes")
    assert (seen.outcome, seen.scope, seen.pace) == ("clear_gently", ("walk",), "slow")


@every_sign
def test_seen_but_not_allowed_or_not_answered_waits(sign: str) -> None:
    assert screened(same_day_signs=[sign], signs_seen="no").outcome == "ask_first"
    assert screened(same_day_signs=[sign], signs_seen=NOT_GIVEN).outcome == "ask_first"


@every_sign
def test_running_waits_even_when_it_has_been_seen(sign: str) -> None:
    seen = screened(run=True, same_day_signs=[sign], signs_seen="yes")
    assert (seen.outcome, seen.scope, "gate.signs" in rules(seen)) == ("ask_first", ("walk",), True)


def test_a_word_about_long_standing_things_is_not_a_look_at_a_new_sign() -> None:
    assert screened(same_day_signs=["fever"], word="run").outcome == "ask_first"


def test_two_signs_give_two_reasons_and_one_stand_in() -> None:
    both = ["fever", "calf_swelling"]
    assert rules(screened(same_day_signs=both)).count("today.sign") == 2
    assert rules(screened(same_day_signs=both, signs_seen="yes")).count("seen.signs") == 1


@pytest.mark.parametrize("sign", ["weight_loss", "constant_night_pain"])
def test_an_earlier_cancer_makes_weight_loss_or_night_pain_a_matter_of_today(sign: str) -> None:
    together = screened(history=["cancer"], this_week_signs=[sign])
    assert (together.outcome, together.reasons[0].rule) == ("ask_first", "today.cancer_with_signs")


def test_an_earlier_cancer_makes_a_new_pain_a_matter_of_today() -> None:
    new = screened(history=["cancer"], back_state="acute", trend="better")
    assert (new.outcome, new.reasons[0].rule) == ("ask_first", "today.cancer_new_pain")


def test_an_earlier_cancer_alone_is_only_something_to_know() -> None:
    assert screened(history=["cancer"]).outcome == "clear"
