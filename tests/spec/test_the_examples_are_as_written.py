"""Ten people's courses lie in `examples/`: their journals replay to the decisions that stand beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.heart.entries import read_journal
from examples.days import decisions_page
from examples.stories import STORIES, Story

EXAMPLES = Path(__file__).parents[2] / "examples"
BY_NAME = pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])


@BY_NAME
def test_the_decisions_beside_a_journal_are_what_the_program_says(story: Story) -> None:
    journal = read_journal((EXAMPLES / story.name / "journal.jsonl").read_bytes())
    written = (EXAMPLES / story.name / "decisions.md").read_text(encoding="utf-8")
    assert decisions_page(story, journal, Words("en", strict=True)) == written


@BY_NAME
def test_the_journal_is_the_story_lived_through(story: Story) -> None:
    written = (EXAMPLES / story.name / "journal.jsonl").read_text(encoding="utf-8")
    assert story.live().journal() == written


def test_there_are_ten() -> None:
    assert len({story.name for story in STORIES}) == 10
