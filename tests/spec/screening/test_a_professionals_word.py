"""A professional who knows about it has spoken: their word opens what waited for it, and nothing more."""

from __future__ import annotations

import pytest

from backstride.heart.answers import AnswersRefused, questions_asked
from backstride.heart.condition import Answered
from backstride.heart.questionnaire import Rule
from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import NOT_GIVEN, ON, answers, questionnaire, rules, screened

LIFTABLE = [rule for rule in questionnaire().rules if rule.unless]


@pytest.mark.parametrize("word", ["not_asked", "wait"])
def test_not_asked_yet_and_told_to_wait_open_nothing(word: str) -> None:
    assert screened(history=["surgery_recent"], word=word).outcome == "ask_first"


def test_told_to_wait_counts_even_where_no_rule_would_wait() -> None:
    assert screened(history=["cancer"]).outcome == "clear"
    assert screened(history=["cancer"], word="wait").outcome == "ask_first"


def test_it_is_not_asked_of_somebody_who_ticked_nothing() -> None:
    assert screened(word=NOT_GIVEN).outcome == "clear"


def test_where_it_is_asked_it_must_be_answered() -> None:
    with pytest.raises(AnswersRefused, match="word: missing"):
        screened(history=["cancer"], word=NOT_GIVEN)


def test_a_word_for_walking_keeps_running_closed() -> None:
    walking = screened(run=True, history=["surgery_recent"], word="walk")
    assert (walking.scope, "gate.word_is_for_walking" in rules(walking)) == (("walk",), True)
    assert screened(run=True, history=["surgery_recent"], word="run").scope == ("walk", "run")


def test_two_rules_that_it_lifts_bring_one_reason() -> None:
    assert rules(screened(history=["surgery_recent", "specific_cause"], word="walk")).count("word.given") == 1


def test_it_does_not_lift_other_rules() -> None:
    assert screened(history=["surgery_recent"], word="run", same_day_signs=["fever"]).outcome == "ask_first"


@pytest.mark.parametrize("rule", LIFTABLE, ids=lambda rule: str(rule.id))
def test_whatever_can_be_lifted_is_asked_about(rule: Rule) -> None:
    given = answers(EXAMPLES[rule.id])
    asked = {each.id for each in questions_asked(questionnaire(), given, on=ON, programme_needs_run=True)}
    assert asked & {each.question for each in rule.unless if isinstance(each, Answered)}


@pytest.mark.parametrize("rule", LIFTABLE, ids=lambda rule: str(rule.id))
def test_lifted_it_falls_silent_and_its_stand_in_speaks(rule: Rule) -> None:
    for lift in rule.unless:
        assert isinstance(lift, Answered)
        lifted = rules(screened({**EXAMPLES[rule.id], lift.question: lift.words[-1]}, run=True))
        assert rule.id not in lifted
        assert not rule.instead or rule.instead in lifted
