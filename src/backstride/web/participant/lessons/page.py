"""One lesson as its page shows it: the text with its words and numbers, the drawing, the sources in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from backstride.book.backing_in_words import SourceInWords, sources_in_words
from backstride.book.lessons.glossary import Term, clinical_words_in
from backstride.book.lessons.laid_out import Cite, Part, Word, laid_out
from backstride.book.lessons.lesson import Lesson
from backstride.book.lessons.pictures import draw
from backstride.book.words import Words


class Shown(NamedTuple):
    """A part of the text: `means` where it is a clinical word, `sources` where it is a number."""

    says: str
    before: str = ""
    """The last word of the claim, which keeps its number on the same line."""
    means: str = ""
    sources: tuple[SourceInWords, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether nothing opens in it."""
        return not (self.means or self.sources)


class Block(NamedTuple):
    """`kind`: heading, paragraph or points."""

    kind: str
    items: tuple[tuple[Shown, ...], ...]


class LessonPage(NamedTuple):
    """The page. `opening` stands before the drawing, the first thing that is read."""

    lesson: Lesson
    opening: tuple[Block, ...]
    rest: tuple[Block, ...]
    picture: SafeString
    """The drawing as SVG, and what it shows; both empty where there is none."""
    shows: str
    words: tuple[Term, ...]
    sources: tuple[SourceInWords, ...]


@lru_cache(maxsize=64)
def page_of(lesson: Lesson, words: Words) -> LessonPage:
    """Everything that is the same for everybody who reads it."""
    blocks = tuple(_blocks(lesson, words))
    return LessonPage(
        lesson=lesson,
        opening=blocks[:1],
        rest=blocks[1:],
        picture=_picture(lesson, words),
        shows=words.say("lessons", f"picture.{lesson.picture}.shows") if lesson.picture else "",
        words=clinical_words_in(lesson),
        sources=tuple(sources_in_words(lesson.sources, words)),
    )


def _picture(lesson: Lesson, words: Words) -> SafeString:
    """The book's own file; `draw` escapes the sentences in it."""
    return mark_safe(draw(lesson.picture, words) if lesson.picture else "")  # noqa: S308


def _blocks(lesson: Lesson, words: Words) -> Iterator[Block]:
    for block in laid_out(lesson):
        items = ([_shown(part, lesson, words) for part in item] for item in block.items)
        yield Block(block.kind, tuple(tuple(_tied(item)) for item in items))


def _shown(part: Part, lesson: Lesson, words: Words) -> Shown:
    match part:
        case Word(said, term):
            return Shown(said, means=term.means)
        case Cite(sources):
            numbers = ", ".join(str(lesson.number_of(each)) for each in sources)
            return Shown(numbers, sources=tuple(sources_in_words(sources, words)))
        case text:
            return Shown(text)


def _tied(item: list[Shown]) -> Iterator[Shown]:
    """Each number with the word before it: alone at the beginning of a line it would belong to nothing."""
    for before, part, after in zip((None, *item), item, (*item[1:], None), strict=False):
        if part.is_text and after and after.sources:
            yield Shown("".join(part.says.rpartition(" ")[:2]))
        elif part.sources and before and before.is_text:
            yield part._replace(before=before.says.rpartition(" ")[2])
        else:
            yield part
