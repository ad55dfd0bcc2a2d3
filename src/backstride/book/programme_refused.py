"""How a programme file that cannot be used is told: every problem with its place and its mend.

What is found gives ids and what stands in the file; the catalogue `programme_file` gives the sentences. A
text among the parts is the same in every language: a key, or a value as it stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from backstride.book.words import Words

DOMAIN = "programme_file"
MOST_PROBLEMS = 60
"""More than these help nobody; the last line then counts the rest."""

LONGEST_SHOWN = 60


class Phrase(NamedTuple):
    """Words that differ by language: the id of a sentence, and what is shown in it."""

    id: str
    shows: Mapping[str, Part]


Part: TypeAlias = str | Phrase
Place: TypeAlias = Callable[[str], Part]
"""Where a key of some table stands."""

THE_FILE = Phrase("where.file", {})
THE_END = Phrase("where.end", {})
MISSING = Phrase("what.missing", {})


class Problem(NamedTuple):
    """One thing that is wrong: the line or the key, what is wrong there, and what would be right."""

    where: Part
    what: Part
    would_be_right: Part

    def __str__(self) -> str:
        """In English, for logs."""
        return self.said(_english())

    def said(self, words: Words) -> str:
        """The whole in a reader's language."""
        where, what, right = self.parts(words)
        return words.say(DOMAIN, "problem", where=where, what=what, right=right)

    def parts(self, words: Words) -> tuple[str, str, str]:
        """Where, what, and what would be right, each in a reader's language."""
        return said(self.where, words), said(self.what, words), said(self.would_be_right, words)

    @property
    def line(self) -> int | None:
        """The line of the file, where no more is known than that."""
        return _number_in(self.where, "where.line")

    @property
    def stage(self) -> int | None:
        """The stage that it is about, if it is about one key of one."""
        return _number_in(self.where, "where.stages.key")

    @property
    def is_of_no_key(self) -> bool:
        """Whether it is about a line or the whole file."""
        return self.line is not None or self.where in (THE_FILE, THE_END)


class ProgrammeRefused(ValueError):
    """A programme file cannot be used. Nothing of it was taken over; `problems` holds all that were found."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems[:MOST_PROBLEMS])
        lines = [f"{file}: {problem}" for problem in self.problems]
        if len(problems) > MOST_PROBLEMS:
            lines.append(f"{file}: and {len(problems) - MOST_PROBLEMS} more problems")
        super().__init__("\n".join(lines))


def phrase(sentence: str, /, **shows: Part) -> Phrase:
    """A sentence of the catalogue with what it shows."""
    return Phrase(sentence, shows)


def said(part: Part, words: Words) -> str:
    """A part in a reader's language."""
    if isinstance(part, str):
        return part
    return words.say(DOMAIN, part.id, **{name: said(each, words) for name, each in part.shows.items()})


def in_table(name: str) -> Place:
    """Where a key of a table stands: `floor.session`."""
    return f"{name}.{{}}".format


def in_row(rows: str, number: int) -> Place:
    """Where a key of one row of `stages` or `contacts` stands: `stage 6, session`."""
    return lambda key: phrase(f"where.{rows}.key", number=f"{number}", key=key)


def shown(value: object) -> Part:
    """A value from a file, short enough to quote: `'text'`, `3`, `a table`, `a list`."""
    match value:
        case dict():
            return phrase("value.table")
        case list():
            return phrase("value.list")
        case bool():
            return str(value).lower()
        case int() if abs(value) > 10**18:
            return phrase("value.very_large")
    quoted = repr(value) if isinstance(value, str | int | float) else str(value)
    return quoted if len(quoted) <= LONGEST_SHOWN else f"{quoted[: LONGEST_SHOWN - 1]}…"


def says(value: object) -> Phrase:
    """That this stands there."""
    return phrase("what.says", value=shown(value))


def _number_in(where: Part, sentence: str) -> int | None:
    if isinstance(where, Phrase) and where.id == sentence:
        return int(str(where.shows["number"]))
    return None


@lru_cache(maxsize=1)
def _english() -> Words:
    return Words("en")
