"""The clinical words of the lessons: what each means, and which of them stand in a lesson."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from backstride.book.catalogues import languages
from backstride.book.lessons.lesson import Lesson
from backstride.book.lessons.refused import LessonsProblem
from backstride.book.lessons.text import pieces_of, plain

GLOSSARY = Path(__file__).with_name("glossary.toml")


class Term(NamedTuple):
    """One clinical word in one language."""

    id: str
    word: str
    forms: tuple[str, ...]
    """How it stands in a text."""
    means: str


@lru_cache(maxsize=8)
def read_glossary(lang: str, path: Path = GLOSSARY) -> tuple[Term, ...]:
    """Every word of a language, in the order of its alphabet. Raises `LessonsProblem`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LessonsProblem(f"{path}: {error}. It must be a TOML file with one table a word.") from error
    for name, table in content.items():
        if not isinstance(table, dict) or set(table) != set(languages()):
            raise LessonsProblem(f"{path.name}, [{name}]: it must have exactly: {', '.join(languages())}.")
    terms = [_term(name, table[lang], f"{path.name}, [{name}] {lang}") for name, table in content.items()]
    return tuple(sorted(terms, key=lambda term: _as_sorted(term.word)))


def clinical_words_in(lesson: Lesson) -> tuple[Term, ...]:
    """The words of the glossary that a lesson uses, in the order in which they first stand in it."""
    text = " ".join(plain(pieces) for block in lesson.blocks for pieces in pieces_of(block))
    found = {term: where for term in read_glossary(lesson.lang) if (where := _first(term, text)) is not None}
    return tuple(sorted(found, key=lambda term: found[term]))


def occurrences(term: Term, text: str) -> Iterator[re.Match[str]]:
    """Wherever one of its forms stands in a text as a word of its own."""
    forms = "|".join(re.escape(form) for form in sorted(term.forms, key=len, reverse=True))
    return re.finditer(rf"(?<!\w)(?:{forms})(?!\w)", text, re.IGNORECASE)


def _first(term: Term, text: str) -> int | None:
    return next((found.start() for found in occurrences(term, text)), None)


def _as_sorted(word: str) -> str:
    """As Spanish sorts it too: an accent does not move a word."""
    return word.lower().translate(str.maketrans("áéíóúü", "aeiouu"))


def _term(name: str, said: Any, where: str) -> Term:  # noqa: ANN401 - whatever a file holds
    if not isinstance(said, dict) or said.keys() != {"word", "forms", "means"} or not all(said.values()):
        raise LessonsProblem(f"{where}: it must have a word, at least one form, and what it means.")
    return Term(name, said["word"], tuple(said["forms"]), said["means"])
