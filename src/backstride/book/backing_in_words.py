"""What stands behind a rule, for somebody who asks: each source in full, and how sure we are of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backstride.book.sources import Source, cite, read_sources
from backstride.book.words import Words

DOI = "https://doi.org/"


class SourceInWords(NamedTuple):
    """A source for a page. What the file of sources says in its own words stays in English."""

    id: str
    named: str
    """In one line, as in a list of reasons."""
    citation: str
    """Authors, title, place: empty for the project's own opinion and arithmetic."""
    link: str
    """Where the work is found; empty where no DOI is known."""
    status: str
    measured_on: str
    limits: str


def sources_in_words(sources: Iterable[str], words: Words) -> list[SourceInWords]:
    """Each of these sources (ids); one that the book does not know only by its id."""
    known = read_sources()
    return [_in_words(known[name], words) if name in known else _unknown(name) for name in sources]


def _in_words(source: Source, words: Words) -> SourceInWords:
    return SourceInWords(
        id=source.id,
        named=cite(source, words.lang),
        citation=full_citation(source) if source.is_evidence else "",
        link=f"{DOI}{source.doi}" if source.doi else "",
        status=words.say("sources", f"status.{source.status}"),
        measured_on=source.measured_on,
        limits=source.limits,
    )


def _unknown(name: str) -> SourceInWords:
    return SourceInWords(name, name, "", "", "", "", "")


def full_citation(source: Source) -> str:
    """As in a list of references: who, what, where, as far as it is known."""
    where = " ".join(filter(None, (source.journal or source.publisher, str(source.year or ""))))
    place = ";".join(filter(None, (where, source.pages)))
    register = source.registry and f"({source.registry})"
    parts = (", ".join(source.authors), source.title, " ".join(filter(None, (place, register))))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
