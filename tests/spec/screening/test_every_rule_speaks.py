"""Each rule has an example that makes it speak, and is silent for the well person."""

from __future__ import annotations

import pytest

from backstride.heart.questionnaire import Rule
from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import questionnaire, reason, rules, screened

RULES = questionnaire().rules
SPOKEN_FOR_THE_WELL = ("back.chronic", "evidence.run_trial")

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))


def test_there_is_an_example_for_every_rule_and_none_besides() -> None:
    assert set(EXAMPLES) == {rule.id for rule in RULES}


@every_rule
def test_it_speaks(rule: Rule) -> None:
    assert rule.id in rules(screened(EXAMPLES[rule.id], run=True))


@every_rule
def test_it_is_silent_for_the_well_person(rule: Rule) -> None:
    assert (rule.id in rules(screened(run=True))) == (rule.id in SPOKEN_FOR_THE_WELL)


@every_rule
def test_a_programme_without_running_hears_all_but_the_rules_about_running(rule: Rule) -> None:
    with_run, without = (rules(screened(EXAMPLES[rule.id], run=run)) for run in (True, False))
    about_running = {each.id for each in RULES if each.only_for_run}
    assert [each for each in with_run if each not in about_running] == without


@every_rule
def test_its_reason_carries_its_outcome_urgency_sources_and_certainty(rule: Rule) -> None:
    found = reason(screened(EXAMPLES[rule.id], run=True), rule.id)
    assert (found.outcome, found.urgency) == (rule.outcome, rule.urgency)
    assert (found.sources, found.certainty, found.known) == (rule.sources, rule.certainty, True)
