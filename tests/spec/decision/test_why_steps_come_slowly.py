"""Steps that come slowly say why they do so for this person: age, the back, a word that was needed first."""

from __future__ import annotations

import pytest

from backstride.book.decision_in_words import because_in_words, rule_in_words
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.questionnaire import Questionnaire
from tests.cast.people import ANA, BEGIN, GRETA
from tests.cast.story import Story

TUE = "2026-01-06"


def slow(story: Story, day: str = TUE) -> object:
    return story.on(day).reason("pace.slow").figures.get("because")


def test_whoever_is_older_is_told_that_it_is_their_age() -> None:
    story = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1950)
    assert slow(story) == ("age.older",)
    reason = story.on(TUE).reason("pace.slow")
    said = rule_in_words(reason.rule, reason.figures, Words("en", strict=True)).says
    assert said.endswith("In your case this is because of: your age.")


def test_whoever_was_cleared_by_a_clinician_while_an_episode_eases_is_told_of_it() -> None:
    story = Story("Easing").enrolled(BEGIN, back_state="easing", episode_began="2025-11-17").cleared(BEGIN)
    assert slow(story) == ("easing",)


def test_several_are_all_named_and_none_twice() -> None:
    eases = Story("Both").enrolled(BEGIN, back_state="easing", episode_began="2025-11-17")
    story = eases.screened(BEGIN, birth_year=1950, back_state="easing", trend="better")
    reason = story.on(TUE).reason("pace.slow")
    assert reason.figures["because"] == ("age.older", "back.easing", "easing")
    said = rule_in_words(reason.rule, reason.figures, Words("en", strict=True)).says
    assert said.endswith("because of: your age and back pain that is only some weeks old.")


def test_while_nothing_goes_up_there_is_no_pace_to_explain() -> None:
    older = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1950)
    assert older.clinician("refer", TUE).on(TUE).reason("pace.easy").figures == {}


def test_at_the_usual_pace_nothing_is_said() -> None:
    assert "pace.slow" not in ANA.on(TUE).rules


def rules_with_a_pace() -> list[str]:
    book: list[Questionnaire] = list(shipped_rulebook().questionnaires.values())
    rules = (rule for each in book for rule in (*each.rules, *each.stand_ins.values()))
    return sorted({rule.id for rule in rules if rule.pace != "normal"})


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_rule_that_slows_has_words(lang: str) -> None:
    rules = rules_with_a_pace()
    said = because_in_words(rules, Words(lang, strict=True))
    assert len(rules) > 5
    assert 5 < len(said) <= len(rules)
