"""A lesson says the same in both languages: part by part, with the same sources and the same numbers."""

from __future__ import annotations

import pytest

from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.lessons.text import Block, Mark, pieces_of
from tests.book.lessons.numbers import numbers_in

PAIRS = list(zip(read_lessons("en"), read_lessons("es"), strict=True))

every_pair = pytest.mark.parametrize("pair", PAIRS, ids=[one.id for one, _ in PAIRS])
Pair = tuple[Lesson, Lesson]


def shape(block: Block) -> tuple[str, int]:
    return type(block).__name__, len(pieces_of(block))


def marks(block: Block) -> list[list[str]]:
    return [[piece.source for piece in pieces if isinstance(piece, Mark)] for pieces in pieces_of(block)]


@every_pair
def test_part_by_part(pair: Pair) -> None:
    english, spanish = pair
    assert [shape(block) for block in spanish.blocks] == [shape(block) for block in english.blocks]


@every_pair
def test_with_the_same_sources_after_the_same_claims(pair: Pair) -> None:
    english, spanish = pair
    assert [marks(block) for block in spanish.blocks] == [marks(block) for block in english.blocks]
    assert spanish.sources == english.sources


@every_pair
def test_with_the_same_numbers(pair: Pair) -> None:
    english, spanish = pair
    for one, other in zip(english.blocks, spanish.blocks, strict=True):
        for said, dicho in zip(pieces_of(one), pieces_of(other), strict=True):
            assert numbers_in(dicho, "es") == numbers_in(said, "en"), dicho


@every_pair
def test_in_its_own_words(pair: Pair) -> None:
    english, spanish = pair
    assert spanish.title != english.title
    assert 0.8 <= spanish.words / english.words <= 1.25
    assert (english.week, english.why_now, english.picture) == (
        spanish.week,
        spanish.why_now,
        spanish.picture,
    )
