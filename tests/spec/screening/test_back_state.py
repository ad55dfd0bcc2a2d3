"""What the back is doing decides the pace, and when somebody should look first."""

from __future__ import annotations

import pytest

from tests.spec.screening.person import NOT_GIVEN, rules, screened


def test_new_pain_walks_at_an_easy_pace_without_running() -> None:
    new = screened(back_state="acute", trend="better")
    assert (new.outcome, new.scope, new.pace) == ("clear_gently", ("walk",), "easy")


def test_pain_of_6_to_12_weeks_that_eases_walks_at_a_slow_pace_without_running() -> None:
    easing = screened(back_state="easing", trend="better")
    assert (easing.outcome, easing.scope, easing.pace) == ("clear_gently", ("walk",), "slow")


@pytest.mark.parametrize("trend", ["better", "same", "too_soon"])
def test_lasting_pain_that_does_not_worsen_is_clear(trend: str) -> None:
    assert screened(back_state="chronic", trend=trend).outcome == "clear"


@pytest.mark.parametrize("state", ["recovered", "never"])
def test_no_pain_is_clear_and_nobody_asks_how_it_goes(state: str) -> None:
    free = screened(back_state=state, trend=NOT_GIVEN, inflammatory_signs=NOT_GIVEN)
    assert (free.outcome, free.pace) == ("clear", "normal")


@pytest.mark.parametrize("trend", ["same", "worse"])
def test_new_pain_no_better_at_two_weeks_is_looked_at_this_week(trend: str) -> None:
    waiting = screened(back_state="acute", trend=trend)
    assert (waiting.outcome, waiting.reasons[0].rule) == ("ask_first", "back.acute_not_better")
    assert waiting.reasons[0].urgency == "this_week"


def test_new_pain_of_less_than_two_weeks_need_not_be_better_yet() -> None:
    assert screened(back_state="acute", trend="too_soon").outcome == "clear_gently"


def test_pain_of_6_to_12_weeks_that_stands_still_is_checked_without_hurry() -> None:
    waiting = screened(back_state="easing", trend="same")
    assert (waiting.outcome, waiting.reasons[0].urgency) == ("ask_first", "routine")


@pytest.mark.parametrize("state", ["easing", "chronic"])
def test_slow_worsening_is_looked_at_this_week(state: str) -> None:
    waiting = screened(back_state=state, trend="worse")
    assert (waiting.outcome, waiting.reasons[0].rule) == ("ask_first", "back.slow_worsening")
    assert waiting.reasons[0].urgency == "this_week"


def test_new_pain_with_fragile_bones_is_looked_at_first() -> None:
    for bones in ("osteoporosis", "long_steroids"):
        assert screened(back_state="acute", trend="better", history=[bones]).outcome == "ask_first"
        assert screened(back_state="chronic", history=[bones]).outcome == "clear_gently"


@pytest.mark.parametrize("trend", ["same", "worse"])
@pytest.mark.parametrize("state", ["acute", "easing"])
def test_a_word_opens_walking_gently_after_each_of_these(state: str, trend: str) -> None:
    heard = screened(back_state=state, trend=trend, word="walk")
    assert (heard.outcome, heard.scope, "word.given" in rules(heard)) == ("clear_gently", ("walk",), True)
