"""Reads the coaching guide: the same shape as a lesson, for clinicians, and longer.

read_guide("es").title
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from backstride.book.lessons.lesson import Lesson
from backstride.book.lessons.reading_level import words_in
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.text import Mark, pieces_of, plain, read_text
from backstride.book.sources import read_sources

FOLDER = Path(__file__).parent
NAME = "coaching-guide"


@lru_cache(maxsize=8)
def read_guide(lang: str, folder: Path = FOLDER) -> Lesson:
    """The guide in a language. Raises `LessonsProblem` for a mistake in its file."""
    where = f"{lang}/guide.md"
    text = read_text((folder / where).read_text(encoding="utf-8"), where)
    pieces = [each for block in text.blocks for each in pieces_of(block)]
    cited = (piece.source for each in pieces for piece in each if isinstance(piece, Mark))
    sources = tuple(dict.fromkeys(cited))
    for source in sources:
        if source not in read_sources():
            raise LessonsProblem(f"{where}: no source {source!r} in sources.toml. Cite one that is there.")
    words = sum(len(words_in(each)) for each in (text.title, *(plain(each) for each in pieces)))
    return Lesson(NAME, lang, text.title, text.blocks, sources, words, week=0, why_now=(), picture="")
