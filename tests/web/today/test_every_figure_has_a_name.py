"""Every figure that a reason can bring is named, with its unit, in every language."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given

from backstride.book.catalogues import languages
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.clearance import OUTCOMES
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import read_journal
from backstride.web.participant.today.figures import figures_in_words
from tests.cast.any_story import Plan, last_day, plans, tell

STORIES = sorted(Path("examples").glob("*/journal.jsonl"))
WORDS = [Words(lang, strict=True) for lang in languages()]


def says_every_figure(decision: Decision) -> None:
    for words in WORDS:
        told = [each.figures for each in decision.reasons] + [each.figures for each in decision.attention]
        for figures in told:
            assert all(list(figures_in_words(figures, words))), figures


@pytest.mark.parametrize("journal", STORIES, ids=lambda path: path.parent.name)
def test_in_every_story(journal: Path) -> None:
    entries = read_journal(journal.read_bytes())
    first, last = min(each.at.date() for each in entries), max(each.at.date() for each in entries)
    for ahead in range(0, (last - first).days + 100, 4):
        says_every_figure(decide(replay(entries, shipped_rulebook(), first + timedelta(days=ahead))))


@given(plans())
def test_in_any_journal(plan: Plan) -> None:
    says_every_figure(tell(plan).on(last_day(plan)).decision)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.lang)
def test_words_of_a_short_list_are_said_in_words(words: Words) -> None:
    for outcome in OUTCOMES:
        assert list(figures_in_words({"outcome": outcome}, words))
    for state in ("acute", "easing", "chronic", "recovered", "never"):
        assert list(figures_in_words({"back_state": state}, words))


def test_a_programme_is_called_by_its_name() -> None:
    assert list(figures_in_words({"programme": "walk"}, Words("es"))) == ["El programa: Caminar"]


def test_what_nobody_gave_is_left_out() -> None:
    assert list(figures_in_words({"active": None, "rules": (), "entries": ("x",)}, Words("en"))) == []
