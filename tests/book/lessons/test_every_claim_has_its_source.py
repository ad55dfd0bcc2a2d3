"""Every number in a lesson stands in the source behind it; what is our opinion says so."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

import pytest

from backstride.book.lessons.lesson import Lesson, read_lessons
from backstride.book.lessons.text import Block, Heading, Mark, pieces_of, plain
from backstride.book.programmes import read_programme
from backstride.book.sources import read_sources
from tests.book.lessons.numbers import TRUSTED, numbers_in, numbers_of

LESSONS = [lesson for lang in ("en", "es") for lesson in read_lessons(lang)]
OPINION = "backstride-opinion"

every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: f"{one.lang}-{one.id}")

OF_THE_SCALE = {10.0}
"""Pain goes from 0 to 10."""
COUNTED_IN_THE_SOURCE = {
    ("walkback-people-2023", 3.0),  # being answerable, enjoying it, feeling better
    ("flares-acute-2011", 0.25),  # about three quarters
}
"""What a source says without the number itself."""


def marks_in(block: Block) -> set[str]:
    return {piece.source for pieces in pieces_of(block) for piece in pieces if isinstance(piece, Mark)}


def ours() -> set[float]:
    """The numbers of our own rules: the figures of the programmes that are offered."""
    figures = {
        value for programme in ("walk", "run-walk") for value in read_programme(programme).values.values()
    }
    return {*map(float, figures), *(value / 100 for value in figures), 0.0, *OF_THE_SCALE}


def backed_by(sources: set[str]) -> set[float]:
    counted = {number for source, number in COUNTED_IN_THE_SOURCE if source in sources}
    opinion = ours() if OPINION in sources else set()
    found = {number for source in sources - {OPINION} for number in numbers_of(read_sources()[source])}
    return found | opinion | counted | OF_THE_SCALE | {0.0}


def rounded(numbers: set[float]) -> set[float]:
    """A fraction may be told as a whole number, up or down: 64.5 as about 65."""
    return numbers | {
        float(whole) for number in numbers for whole in (floor(number), ceil(number)) if number > 10
    }


def claims_in(block: Block) -> Iterator[tuple[str, set[str]]]:
    """What is said, with the marks that follow. A mark also stands for the points of a list before it."""
    said, marks = "", set[str]()
    for pieces in pieces_of(block):
        for piece in pieces:
            if isinstance(piece, Mark):
                marks.add(piece.source)
            else:
                if marks:
                    yield said, marks
                    said, marks = "", set()
                said += f" {piece}"
    yield said, marks


@every_lesson
def test_every_number_stands_in_the_source_that_follows_it(lesson: Lesson) -> None:
    for block in lesson.blocks:
        for said, marks in claims_in(block):
            told = set(numbers_in((said,), lesson.lang))
            assert told <= rounded(backed_by(marks)), (said, marks, told - backed_by(marks))


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("In one trial, 352 people walked.", "walkback-2024"),
        ("There were 100 events in the legs.", "walkback-2024"),
        ("The first run lasted 20 seconds.", "asteroid-press-2024"),
        ("It lowered it by 31 percent.", "backstride-opinion"),
    ],
)
def test_a_number_that_is_not_there_would_be_noticed(said: str, source: str) -> None:
    told = set(numbers_in((said,), "en"))
    assert not told <= rounded(backed_by({source}))


@every_lesson
def test_nothing_rests_on_memory(lesson: Lesson) -> None:
    sources = (read_sources()[source] for source in lesson.sources)
    assert [source.id for source in sources if source.status not in (*TRUSTED, "opinion")] == []


@every_lesson
def test_no_figure_is_one_that_is_only_remembered(lesson: Lesson) -> None:
    """The guard itself: a remembered figure is not among what a source tells for sure."""
    assert 100.0 not in numbers_of(read_sources()["walkback-2024"])
    assert 0.57 not in numbers_of(read_sources()["walkback-2024"])
    assert lesson.sources


@every_lesson
def test_every_section_says_what_it_rests_on(lesson: Lesson) -> None:
    sections: list[list[Block]] = [[]]
    for block in lesson.blocks:
        if isinstance(block, Heading):
            sections.append([])
        else:
            sections[-1].append(block)
    assert [section for section in sections if section and not any(map(marks_in, section))] == []


@every_lesson
def test_it_has_evidence_and_says_where_it_is_only_our_opinion(lesson: Lesson) -> None:
    found = [source for source in lesson.sources if read_sources()[source].is_evidence]
    assert len(found) >= 4
    assert OPINION in lesson.sources


def test_readers_see_numbers_from_one_in_the_order_of_the_text() -> None:
    lesson = read_lessons("en")[0]
    assert [lesson.number_of(source) for source in lesson.sources] == list(range(1, len(lesson.sources) + 1))
    first = next(piece for piece in pieces_of(lesson.blocks[0])[0] if isinstance(piece, Mark))
    assert lesson.number_of(first.source) == 1


@pytest.mark.parametrize("lang", ["en", "es"])
def test_prevention_and_treatment_are_not_mixed(lang: str) -> None:
    """Where WalkBack's result is told, so is what walking does for pain that is there now."""
    for lesson in read_lessons(lang):
        for block in lesson.blocks:
            if "steffens-2016" in marks_in(block):
                prevents = {"en": "new bout", "es": "otro episodio"}[lang]
                assert prevents in " ".join(plain(pieces) for pieces in pieces_of(block))
    first = read_lessons(lang)[0]
    assert {"vanti-2019", "swift-2015"} <= set(first.sources)
