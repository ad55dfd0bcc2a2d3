"""How easy a text is to read, by a published formula of its language.

English: the Flesch-Kincaid grade (Kincaid and others, Derivation of new readability formulas, 1975), a year
of school in the United States: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Grade 7 is
reached at 12.

Spanish: the perspicuity of Szigriszt-Pazos (thesis, Madrid 1993), 0 to 100, on which the INFLESZ scale stands
(Barrio-Cantalejo and others, 2008): 206.835 − 62.3 × syllables a word − words a sentence. Its author
ascribes 66 to 75 to 12 years.

Both look at the length of words and sentences alone. They do not tell whether a text is understood; a
person does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backstride.book.lessons.syllables import syllables
from backstride.book.lessons.text import Block, Heading, pieces_of, plain

HARDEST_GRADE = 7.0
"""English, in years of school: about 12 years of age."""
LEAST_PERSPICUITY = 66.0
"""Spanish, of 100: about 12 years of age."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+|[-'’–][^\W_]+)*")
_END = re.compile(r"(?:(?<=[.!?…:;])|(?<=[.!?…][»”)]))\s+")


class Measured(NamedTuple):
    """What a formula needs of a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """Their mean."""
        return self.words / self.sentences

    @property
    def syllables_a_word(self) -> float:
        """Their mean."""
        return self.syllables / self.words


def words_in(text: str) -> list[str]:
    """The words of a text; a number is one, with its fraction."""
    return _WORD.findall(text)


def sentences_in(text: str) -> list[str]:
    """The sentences of a text; a colon or a semicolon also lets a reader breathe, so it ends one."""
    return [each for each in _END.split(text) if words_in(each)]


def sentences_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Every sentence of a lesson's text; a point of a list is at least one, a heading is none."""
    for block in blocks:
        if not isinstance(block, Heading):
            for pieces in pieces_of(block):
                yield from sentences_in(plain(pieces))


def measure(sentences: Sequence[str], lang: str) -> Measured:
    """The counts of a text."""
    words = [word for sentence in sentences for word in words_in(sentence)]
    return Measured(len(words), len(sentences), sum(syllables(word, lang) for word in words))


def flesch_kincaid_grade(text: Measured) -> float:
    """English: the year of school in the United States; lower is easier."""
    return 0.39 * text.words_a_sentence + 11.8 * text.syllables_a_word - 15.59


def perspicuity(text: Measured) -> float:
    """Spanish: 0 (very hard) to 100 (very easy)."""
    return 206.835 - 62.3 * text.syllables_a_word - text.words_a_sentence


def is_readable_at_twelve(text: Measured, lang: str) -> bool:
    """Whether the language's formula puts the text at about 12 years or below."""
    if lang == "es":
        return perspicuity(text) >= LEAST_PERSPICUITY
    return flesch_kincaid_grade(text) <= HARDEST_GRADE
