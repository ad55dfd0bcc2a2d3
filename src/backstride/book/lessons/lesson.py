"""Reads the lessons: what each says in a language, on which sources, and what stands in the table about it.

    for lesson in read_lessons("es"): print(lesson.title, lesson.sources)

Every mistake in a file is refused with its place: a source nobody has, a language without the text, a
heading with nothing under it, too long or too short. A service does not start with half a lesson.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from backstride.book.catalogues import languages
from backstride.book.lessons.pictures import picture_names
from backstride.book.lessons.reading_level import words_in
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.table import Tied, read_table
from backstride.book.lessons.text import Block, Mark, pieces_of, plain, read_text
from backstride.book.sources import read_sources

FOLDER = Path(__file__).parent
SHORTEST, LONGEST = 300, 500
"""Words, title and headings among them, marks not: two or three minutes of reading."""


@dataclass(frozen=True)
class Lesson:
    """One lesson in one language."""

    id: str
    lang: str
    title: str
    blocks: tuple[Block, ...]
    sources: tuple[str, ...]
    """Ids, in the order in which they are first cited: the reader sees their numbers, from 1."""
    words: int
    week: int
    """Of the programme, from 0: when it comes by itself."""
    why_now: tuple[str, ...]
    """The moments that call for it in any week."""
    picture: str
    """A drawing's name, or nothing."""

    def number_of(self, source: str) -> int:
        """The number under which a source is shown in this lesson, from 1."""
        return self.sources.index(source) + 1


@lru_cache(maxsize=8)
def read_lessons(lang: str, folder: Path = FOLDER) -> tuple[Lesson, ...]:
    """All lessons of a language, in the order of the table. Raises `LessonsProblem`."""
    table = read_table(folder / "lessons.toml")
    _refuse_files_without_a_place(folder, [each.id for each in table.lessons])
    _refuse_unknown_pictures([each.picture for each in table.lessons])
    return tuple(_read(each, lang, folder) for each in table.lessons)


def read_lesson(name: str, lang: str, folder: Path = FOLDER) -> Lesson:
    """One lesson. Raises `LessonsProblem`."""
    lessons = {lesson.id: lesson for lesson in read_lessons(lang, folder)}
    if name not in lessons:
        raise LessonsProblem(f"No lesson {name!r}. There are: {', '.join(lessons)}.")
    return lessons[name]


def _read(tied: Tied, lang: str, folder: Path) -> Lesson:
    path, where = folder / lang / f"{tied.id}.md", f"{lang}/{tied.id}.md"
    try:
        text = read_text(path.read_text(encoding="utf-8"), where)
    except (OSError, UnicodeDecodeError) as error:
        raise LessonsProblem(
            f"{where}: {error}. Each lesson of the table has a text in every language."
        ) from error
    sources = tuple(dict.fromkeys(_cited(text.blocks)))
    _refuse_unknown_sources(sources, where)
    words = _count_words(text.title, text.blocks)
    if not SHORTEST <= words <= LONGEST:
        raise LessonsProblem(f"{where}: {words} words. A lesson has {SHORTEST} to {LONGEST}.")
    return Lesson(
        tied.id, lang, text.title, text.blocks, sources, words, tied.week, tied.because, tied.picture
    )


def _cited(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        for pieces in pieces_of(block):
            yield from (piece.source for piece in pieces if isinstance(piece, Mark))


def _count_words(title: str, blocks: tuple[Block, ...]) -> int:
    read = (plain(pieces) for block in blocks for pieces in pieces_of(block))
    return sum(len(words_in(each)) for each in (title, *read))


def _refuse_unknown_sources(sources: tuple[str, ...], where: str) -> None:
    unknown = [source for source in sources if source not in read_sources()]
    if unknown:
        raise LessonsProblem(f"{where}: no source {unknown[0]!r} in sources.toml. Cite one that is there.")
    if not sources:
        raise LessonsProblem(
            f"{where}: no source at all. Put [backstride-opinion] after what is our opinion."
        )


def _refuse_files_without_a_place(folder: Path, ids: list[str]) -> None:
    """A text that is not in the table would be looked for in vain."""
    for lang in languages():
        for path in sorted((folder / lang).glob("*.md")):
            if path.stem not in ids:
                raise LessonsProblem(
                    f"{lang}/{path.name}: not in lessons.toml. Give it a place there, or go."
                )


def _refuse_unknown_pictures(pictures: list[str]) -> None:
    for name in pictures:
        if name and name not in picture_names():
            known = ", ".join(picture_names())
            raise LessonsProblem(f"lessons.toml: no drawing {name!r}. There are: {known}; or leave it empty.")
