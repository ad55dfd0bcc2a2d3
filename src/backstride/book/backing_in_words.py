"""What stands behind a rule, for somebody who asks: each source in full, and how sure we are of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backstride.book.sources import Source, cite, read_sources
from backstride.book.words import Words

DOI = "https://doi.org/"
PUBLISHED_IN = "en"
"""The language of every title that is given as published."""


class SourceInWords(NamedTuple):
    """A source for a page, in the reader's language; the title of a work stays as published."""

    id: str
    named: str
    """In one line, as in a list of reasons."""
    by: str
    """The authors. These three are empty for the project's own opinion and arithmetic."""
    title: str
    place: str
    """Where and when it was published, as far as it is known."""
    title_lang: str
    """The language that the title is in, for who has the page read aloud."""
    link: str
    """Where the work is found; empty where no DOI is known."""
    status: str
    measured_on: str
    limits: str


def sources_in_words(sources: Iterable[str], words: Words) -> list[SourceInWords]:
    """Each of these sources (ids); one that the book does not know only by its id."""
    known = read_sources()
    return [
        _in_words(known[name].said_in(words.lang), words) if name in known else _unknown(name)
        for name in sources
    ]


def _in_words(source: Source, words: Words) -> SourceInWords:
    by, title, place = _reference(source) if source.is_evidence else ("", "", "")
    return SourceInWords(
        id=source.id,
        named=cite(source, words.lang),
        by=by,
        title=title,
        place=place,
        title_lang=PUBLISHED_IN if source.title_is == "published" else words.lang,
        link=f"{DOI}{source.doi}" if source.doi else "",
        status=words.say("sources", f"status.{source.status}"),
        measured_on=source.measured_on,
        limits=source.limits,
    )


def _unknown(name: str) -> SourceInWords:
    return SourceInWords(name, name, "", "", "", "", "", "", "", "")


def _reference(source: Source) -> tuple[str, str, str]:
    """As in a list of references: who, what, where, each ending in a full stop where it is known."""
    where = " ".join(filter(None, (source.journal or source.publisher, str(source.year or ""))))
    place = ";".join(filter(None, (where, source.pages)))
    register = source.registry and f"({source.registry})"
    return (
        _stopped(", ".join(source.authors)),
        _stopped(source.title),
        _stopped(" ".join(filter(None, (place, register)))),
    )


def _stopped(part: str) -> str:
    """With one full stop at its end, and none after a question."""
    return f"{part.rstrip('.')}." if part and not part.endswith("?") else part
