"""A lesson's text: one title, headings, short paragraphs and lists, with a source mark after each claim.

    # What to do in a flare-up

    A flare-up is common and no failure. Most are over within days. [flares-acute-2011]

    ## The next days

    - Keep moving a little. [stay-active-2015]

A line that begins with two spaces goes on with the point above it. Nothing else is read: no bold, no links,
no pictures, so that a person who edits a text needs to know no more than this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from backstride.book.lessons.refused import LessonsProblem

HOW = "A text has one # title, ## headings, paragraphs, - points and [source-id] marks, and nothing else."
_MARK = re.compile(r"\s*\[([a-z0-9]+(?:-[a-z0-9]+)*)\]")
_ODD = re.compile(r"[\[\]*_`<>{}|\\\t]|https?:")
"""What a reader would see as it stands, or what would be taken for Markdown that is not read."""


class Mark(NamedTuple):
    """After a claim: the id of the source that it rests on."""

    source: str


Pieces = tuple[str | Mark, ...]
"""What is read in one go: text, and the marks in it."""


@dataclass(frozen=True)
class Heading:
    """A heading inside a lesson."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    pieces: Pieces


@dataclass(frozen=True)
class Points:
    """A list."""

    items: tuple[Pieces, ...]


Block = Heading | Paragraph | Points


@dataclass(frozen=True)
class Text:
    """A text as it was read."""

    title: str
    blocks: tuple[Block, ...]


class _Chunk(NamedTuple):
    """Lines without an empty one between them, and where the first of them stands."""

    line: int
    lines: tuple[str, ...]


def read_text(text: str, where: str) -> Text:
    """The text of one file; `where` names the file in errors. Raises `LessonsProblem`."""
    first, *rest = [*_chunks(text)] or [_Chunk(1, ("",))]
    if not first.lines[0].startswith("# "):
        raise LessonsProblem(f"{where}, line 1: no title. Begin with one line such as: # Moving is safe")
    title = _heading(first, f"{where}, line {first.line}")
    blocks = tuple(_block(chunk, f"{where}, line {chunk.line}") for chunk in rest)
    _refuse_heading_without_text(blocks, where)
    return Text(title.text, blocks)


def pieces_of(block: Block) -> tuple[Pieces, ...]:
    """What a block holds to read: a heading's text, a paragraph, or each point of a list."""
    if isinstance(block, Heading):
        return ((block.text,),)
    return block.items if isinstance(block, Points) else (block.pieces,)


def plain(pieces: Pieces) -> str:
    """The text without its marks."""
    return "".join(piece for piece in pieces if isinstance(piece, str))


def _chunks(text: str) -> Iterator[_Chunk]:
    begun, lines = 0, list[str]()
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            begun = begun if lines else number
            lines.append(line.rstrip())
        elif lines:
            yield _Chunk(begun, tuple(lines))
            lines = []


def _block(chunk: _Chunk, where: str) -> Block:
    first = chunk.lines[0]
    if first.startswith("# "):
        raise LessonsProblem(f"{where}: a second title. Write ## for a heading inside the lesson.")
    if first.startswith("#"):
        return _heading(chunk, where)
    if first.startswith("- "):
        return Points(tuple(_pieces(point, where) for point in _points(chunk, where)))
    if any(line.startswith((" ", "- ", "#")) for line in chunk.lines):
        raise LessonsProblem(f"{where}: leave an empty line before a heading or a list. {HOW}")
    return Paragraph(_pieces(" ".join(chunk.lines), where))


def _heading(chunk: _Chunk, where: str) -> Heading:
    marks, _, text = chunk.lines[0].partition(" ")
    if marks not in ("#", "##") or not text.strip() or len(chunk.lines) > 1:
        raise LessonsProblem(f"{where}: {chunk.lines[0]!r} is no heading on a line of its own. {HOW}")
    if _pieces(text, where) != (text.strip(),):
        raise LessonsProblem(f"{where}: a heading has no source mark. Put it after the claim in the text.")
    return Heading(text.strip())


def _points(chunk: _Chunk, where: str) -> Iterator[str]:
    point = ""
    for line in chunk.lines:
        if line.startswith("- "):
            if point:
                yield point
            point = line.removeprefix("- ")
        elif line.startswith("  "):
            point = f"{point} {line.strip()}"
        else:
            raise LessonsProblem(f"{where}: {line!r} stands in a list. Begin it with '- ' or two spaces.")
    yield point


def _pieces(text: str, where: str) -> Pieces:
    """Text and marks in turn; a mark takes the space before it along."""
    pieces: list[str | Mark] = []
    for number, part in enumerate(_MARK.split(text.strip())):
        if number % 2:
            pieces.append(Mark(part))
        elif part:
            odd = _ODD.search(part)
            if odd:
                raise LessonsProblem(f"{where}: {odd[0]!r} would be shown as it stands. {HOW}")
            pieces.append(part)
    if not any(isinstance(piece, str) for piece in pieces):
        raise LessonsProblem(f"{where}: a source mark, and no claim before it. {HOW}")
    return tuple(pieces)


def _refuse_heading_without_text(blocks: tuple[Block, ...], where: str) -> None:
    if not blocks:
        raise LessonsProblem(f"{where}: a title and no text. {HOW}")
    for block, after in pairwise((*blocks, None)):
        if isinstance(block, Heading) and (after is None or isinstance(after, Heading)):
            raise LessonsProblem(
                f"{where}: nothing stands under the heading {block.text!r}. Write it, or go."
            )
