"""A lesson as it is shown: where a clinical word first stands, and where a number leads to sources.

for block in laid_out(read_lesson("flare-up", "en")):
    for item in block.items:
        for part in item:            # a text, a Word with what it means, or a Cite with its sources
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from backstride.book.lessons.glossary import Term, clinical_words_in, occurrences
from backstride.book.lessons.lesson import Lesson
from backstride.book.lessons.text import Block, Heading, Mark, Pieces, Points, pieces_of


class Word(NamedTuple):
    """A clinical word where it first stands in the text, headings left out."""

    said: str
    term: Term


class Cite(NamedTuple):
    """After a claim: the sources (ids) that it rests on."""

    sources: tuple[str, ...]


Part = str | Word | Cite
Item = tuple[Part, ...]


class LaidOut(NamedTuple):
    """A heading or a paragraph, which has one item, or a list of points."""

    kind: Literal["heading", "paragraph", "points"]
    items: tuple[Item, ...]


@lru_cache(maxsize=64)
def laid_out(lesson: Lesson) -> tuple[LaidOut, ...]:
    """The whole text, in its order."""
    to_explain = list(clinical_words_in(lesson))
    return tuple(_block(block, to_explain) for block in lesson.blocks)


def _block(block: Block, to_explain: list[Term]) -> LaidOut:
    if isinstance(block, Heading):
        return LaidOut("heading", ((block.text,),))
    items = tuple(tuple(_item(pieces, to_explain)) for pieces in pieces_of(block))
    return LaidOut("points" if isinstance(block, Points) else "paragraph", items)


def _item(pieces: Pieces, to_explain: list[Term]) -> Iterator[Part]:
    """Texts, words and cites in turn; marks that stand side by side are one cite."""
    cited: tuple[str, ...] = ()
    for piece in pieces:
        if isinstance(piece, Mark):
            cited = (*cited, piece.source)
            continue
        if cited:
            yield Cite(cited)
            cited = ()
        yield from _with_words(piece, to_explain)
    if cited:
        yield Cite(cited)


def _with_words(text: str, to_explain: list[Term]) -> Iterator[Part]:
    """The text, with every word taken out that has not stood before; of two in one place the longer one."""
    begins = 0
    while found := _next_word(text, begins, to_explain):
        start, end, term = found
        if start > begins:
            yield text[begins:start]
        yield Word(text[start:end], term)
        to_explain.remove(term)
        begins = end
    if begins < len(text):
        yield text[begins:]


def _next_word(text: str, begins: int, to_explain: list[Term]) -> tuple[int, int, Term] | None:
    spans = [
        (found.start(), found.end(), term)
        for term in to_explain
        for found in occurrences(term, text)
        if found.start() >= begins
    ]
    return min(spans, key=lambda span: (span[0], -span[1]), default=None)
