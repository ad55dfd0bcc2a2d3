"""Spec: a paper is a tagged PDF by the clinic, says all that it says on the page, and fits its language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pypdf.generic import DictionaryObject, StreamObject

from backstride.book.words import Words
from backstride.outcomes.papers.about import About, Writes
from backstride.outcomes.papers.discharge import discharge
from backstride.outcomes.papers.gp_letter import gp_letter
from backstride.outcomes.papers.paper import Paper
from backstride.outcomes.papers.pdf import paper_pdf
from tests.cast.story import Story
from tests.outcomes.lived import IN_WEEK_5
from tests.outcomes.papers.people import LIVED, about, printed, read, words

Made = Callable[[About, Words], Paper]
every_paper = pytest.mark.parametrize("made", [gp_letter, discharge])
every_language = pytest.mark.parametrize("lang", ["en", "es"])
FULL = LIVED
for number in range(9):
    FULL = FULL.clinician("refer", f"2026-01-{10 + number}")
    FULL = FULL.tell("measured", f"2026-01-{10 + number}", measure="odi", total=40 - number)


def squeezed(text: str) -> str:
    """Without what a line break may add or take away."""
    return "".join(text.split()).replace("-", "")


@every_paper
@every_language
def test_a_screen_reader_can_follow_it_and_the_clinic_is_its_author(made: Made, lang: str) -> None:
    reader = read(made(about(), words(lang)))
    root = reader.root_object
    marked, metadata = root["/MarkInfo"].get_object(), root["/Metadata"].get_object()
    assert isinstance(marked, DictionaryObject)
    assert isinstance(metadata, StreamObject)
    assert bool(marked["/Marked"]) is True
    assert str(root["/Lang"]) == lang
    assert b"pdfuaid:part" in metadata.get_data()
    assert reader.metadata is not None
    assert reader.metadata.author == "Riverside Back Care"


@every_paper
@every_language
def test_the_pdf_says_every_word_of_the_paper(made: Made, lang: str) -> None:
    paper = made(
        about(FULL, writes=Writes("Ben", "Riverside", "see", "Please look at the leg.")), words(lang)
    )
    shown = squeezed(printed(paper))
    said = [paper.title, *paper.head, *paper.signed, paper.foot]
    for part in paper.sections:
        said += [part.heading, part.quoted, *part.lines, *(each for row in part.figures for each in row)]
    assert [line for line in said if squeezed(line) not in shown] == []


@every_language
@pytest.mark.parametrize("story", [LIVED, IN_WEEK_5, FULL])
def test_the_letter_is_one_a4(story: Story, lang: str) -> None:
    pages = read(gp_letter(about(story), words(lang))).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(595, 842)]


@every_paper
def test_nothing_in_it_is_read_as_markup(made: Made) -> None:
    sentence = '#panic("no") *bold* $x$ 小'
    paper = made(about(writes=Writes("Ben", "#Clinic *A*", "info", sentence)), words())
    assert '#panic("no") *bold* $x$ ?' in printed(paper)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert paper_pdf(gp_letter(about(), words())) == paper_pdf(gp_letter(about(), words()))
