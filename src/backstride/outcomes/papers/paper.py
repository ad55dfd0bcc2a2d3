"""What a paper is: headings, figures each with what it was made from, sentences; in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from backstride.book.figures_in_words import Shown
from backstride.book.words import Words
from backstride.outcomes.charts.say import Sayer


class Figure(NamedTuple):
    """One thing in figures: its name, what is so, and what that was made from."""

    name: str
    says: str
    made_from: str


class Section(NamedTuple):
    """A part under a heading: figures, then sentences, then somebody's own words, marked as such."""

    heading: str
    figures: tuple[Figure, ...] = ()
    lines: tuple[str, ...] = ()
    quoted: str = ""


@dataclass(frozen=True)
class Paper:
    """Everything a paper says. `author`: the clinic, as the file names who made it."""

    lang: str
    title: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    signed: tuple[str, ...]
    foot: str
    author: str


class Says(Sayer):
    """The sentences of one catalogue; numbers and days as charts say them."""

    def __init__(self, words: Words, domain: str) -> None:
        super().__init__(words)
        self.domain = domain

    def __call__(self, sentence: str, /, **figures: Shown) -> str:
        """A sentence of the catalogue."""
        return self.words.say(self.domain, sentence, **figures)

    def told_between(self, days: Sequence[date]) -> str:
        """From how many sessions a figure was made, and of which days; `days`: one for each, in order."""
        if not days:
            return self("from.no_sessions")
        ends = {"first": self.full_day(days[0]), "last": self.full_day(days[-1])}
        return self("from.sessions", count=len(days), **ends)
