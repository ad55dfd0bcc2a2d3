"""Lasting pain that began early, with three or more further signs of inflammation: to a doctor, unhurried."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.spec.screening.person import NOT_GIVEN, questionnaire, reason, rules, screened

FURTHER = [sign for sign in questionnaire().questions["inflammatory_signs"].choices if sign != "began_early"]


@pytest.mark.parametrize("further", list(combinations(FURTHER, 3)), ids="+".join)
def test_any_three_further_signs_make_the_pattern(further: tuple[str, ...]) -> None:
    waiting = screened(inflammatory_signs=["began_early", *further])
    assert (waiting.outcome, waiting.scope) == ("ask_first", ())
    assert reason(waiting, "back.inflammatory_pattern").urgency == "routine"


@pytest.mark.parametrize("further", list(combinations(FURTHER, 2)), ids="+".join)
def test_two_do_not(further: tuple[str, ...]) -> None:
    assert screened(inflammatory_signs=["began_early", *further]).outcome == "clear"


def test_a_late_beginning_does_not_make_the_pattern() -> None:
    assert screened(inflammatory_signs=FURTHER).outcome == "clear"


def test_pain_that_is_not_lasting_does_not_make_the_pattern() -> None:
    all_signs = ["began_early", *FURTHER]
    assert "back.inflammatory_pattern" not in rules(
        screened(back_state="easing", inflammatory_signs=all_signs)
    )


def test_the_question_may_stay_open_and_is_then_unknown() -> None:
    assert screened(inflammatory_signs=NOT_GIVEN).outcome == "clear"


def test_a_word_opens_it() -> None:
    heard = screened(inflammatory_signs=["began_early", *FURTHER], word="walk")
    assert (heard.outcome, "word.given" in rules(heard)) == ("clear_gently", True)
