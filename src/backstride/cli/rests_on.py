"""What a reason rests on: its sources, named, and how sure we are of it."""

from __future__ import annotations

from collections.abc import Sequence

from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.heart.parameters import Certainty


def rests_on(sources: Sequence[str], certainty: Certainty, words: Words) -> str:
    """One line: the sources, and the status of what is made of them here."""
    status = words.say("sources", f"status.{certainty}")
    return words.say("cli", "rests_on", sources="; ".join(cited(sources, words)), status=status)


def cited(sources: Sequence[str], words: Words) -> list[str]:
    """Each source, named in one line; one that the book does not know by its id."""
    known = read_sources()
    return [cite(known[source], words.lang) if source in known else source for source in sources]
