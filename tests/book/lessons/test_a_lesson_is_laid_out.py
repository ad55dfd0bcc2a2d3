"""A lesson as it is shown: nothing is lost, each word is explained once, each number leads to its sources."""

from __future__ import annotations

from collections import Counter

import pytest

from backstride.book.lessons.glossary import clinical_words_in
from backstride.book.lessons.laid_out import Cite, Word, laid_out
from backstride.book.lessons.lesson import Lesson, read_lesson, read_lessons
from backstride.book.lessons.text import Heading, Mark, pieces_of, plain

EVERY = [lesson for lang in ("en", "es") for lesson in read_lessons(lang)]


def name_of(lesson: Lesson) -> str:
    return f"{lesson.id}-{lesson.lang}"


def parts(lesson: Lesson) -> list[object]:
    return [part for block in laid_out(lesson) for item in block.items for part in item]


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_every_letter_of_the_text_is_there_in_its_order(lesson: Lesson) -> None:
    shown = "".join(
        part.said if isinstance(part, Word) else str(part)
        for part in parts(lesson)
        if not isinstance(part, Cite)
    )
    assert shown == "".join(plain(pieces) for block in lesson.blocks for pieces in pieces_of(block))


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_every_mark_is_there_in_its_order(lesson: Lesson) -> None:
    shown = [source for part in parts(lesson) if isinstance(part, Cite) for source in part.sources]
    marks = (
        p for block in lesson.blocks for pieces in pieces_of(block) for p in pieces if isinstance(p, Mark)
    )
    assert shown == [mark.source for mark in marks]


@pytest.mark.parametrize("lesson", EVERY, ids=name_of)
def test_a_word_is_explained_once_and_never_in_a_heading(lesson: Lesson) -> None:
    explained = Counter(part.term for part in parts(lesson) if isinstance(part, Word))
    assert set(explained.values()) <= {1}
    assert explained.keys() <= set(clinical_words_in(lesson))
    for block, laid in zip(lesson.blocks, laid_out(lesson), strict=True):
        assert (laid.kind == "heading") == isinstance(block, Heading)
        if isinstance(block, Heading):
            assert laid.items == ((block.text,),)


def test_of_two_words_in_one_place_the_longer_one_is_explained() -> None:
    said = [part.said for part in parts(read_lesson("legs-and-shoes", "en")) if isinstance(part, Word)]
    assert "Achilles tendon" in said
    assert "tendon" not in said


def test_marks_side_by_side_are_one_number() -> None:
    found = [part.sources for part in parts(read_lesson("flare-up", "en")) if isinstance(part, Cite)]
    assert ("flares-chronic-2021", "flare-triggers-2018") in found
