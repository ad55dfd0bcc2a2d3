"""Every rule that can give a reason says what stands behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.programmes import read_programme
from backstride.book.rule_cards import RULES, RulesProblem, read_rule_cards
from backstride.book.sources import read_sources
from backstride.heart.attention import URGENT
from backstride.heart.parameters import Certainty
from backstride.heart.proof import explore
from backstride.heart.schedule import DayIs
from backstride.heart.state import SESSIONS_WAIT, Ease, Pace

CARDS = read_rule_cards()


@pytest.mark.parametrize("programme", ["walk", "run-walk"])
def test_whatever_the_machine_can_say_has_a_card(programme: str) -> None:
    graph = explore(read_programme(programme))
    said = {rule for verdicts in graph.verdicts for verdict in verdicts for rule in verdict.rules}
    assert said - CARDS.keys() == set()


def test_whatever_a_decision_adds_has_a_card() -> None:
    added = {
        *(f"waiting.{mode}" for mode in SESSIONS_WAIT),
        *(f"pace.{pace}" for pace in Pace if pace is not Pace.NORMAL),
        *(f"ease.{ease}" for ease in Ease if ease is not Ease.NO),
        *(f"schedule.{day_is}" for day_is in DayIs),
        *("schedule.fewer_days", "morning.not_due", "morning.awaited", "morning.expired"),
        *("legs.awaited", "waiting.under_age"),
        *URGENT,
    }
    assert added - CARDS.keys() == set()


@pytest.mark.parametrize("rule", CARDS)
def test_a_card_names_sources_of_the_book_and_how_sure_the_rule_is(rule: str) -> None:
    card = CARDS[rule]
    assert card.rule == rule
    assert card.sources
    assert set(card.sources) <= read_sources().keys()
    assert len(set(card.sources)) == len(card.sources)


@pytest.mark.parametrize("rule", CARDS)
def test_a_rule_that_is_partly_our_choice_is_never_called_confirmed(rule: str) -> None:
    ours, certainty = "backstride-opinion" in CARDS[rule].sources, CARDS[rule].certainty
    assert not ours or certainty in ("partly", "opinion")
    assert ours or certainty != "opinion"


BROKEN: list[tuple[str, str]] = [
    ("[gap]\nshort = 3", "gap.short: a card has sources"),
    ('[gap]\nshort = { sources = [], certainty = "opinion" }', "gap.short: a card has sources"),
    ('[gap]\nshort = { sources = ["who-2020"] }', "gap.short: a card has sources"),
    ('[gap]\nshort = { sources = ["who-2021"], certainty = "partly" }', "there is no source 'who-2021'"),
    ('[gap]\nshort = { sources = ["who-2020"], certainty = "sure" }', "it says 'sure'; it should be one of"),
    ("[gap", "It must be TOML"),
]


@pytest.mark.parametrize(("text", "told"), BROKEN)
def test_a_mistake_is_told_with_its_rule(tmp_path: Path, text: str, told: str) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text(text, encoding="utf-8")
    with pytest.raises(RulesProblem, match=told):
        read_rule_cards(rules)


def test_the_rules_lie_in_a_file_that_says_how_it_is_written() -> None:
    assert RULES.read_text(encoding="utf-8").startswith("# What stands behind every rule")


def test_certainties_are_the_words_of_the_book() -> None:
    words: set[Certainty] = {"confirmed", "partly", "memory", "derived", "opinion"}
    assert {card.certainty for card in CARDS.values()} <= words
