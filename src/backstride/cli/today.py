"""`backstride today`: a journal and a day go in, the decision comes out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from backstride.book.rulebook import shipped_rulebook
from backstride.book.today_document import today_document
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.emergency_first import emergency_first, emergency_in_journal
from backstride.cli.refusing import entries_in, journal_file, journal_refusals, programme_named
from backstride.cli.today_page import Today, page
from backstride.heart.course import replay
from backstride.heart.decision import decide


def answer(asked: Namespace, words: Words) -> Answer:
    """The decision for a day. Raises Refused for a journal or a programme that cannot be used."""
    path, on = Path(asked.journal), asked.on or day_here()
    content = journal_file(path, words)
    with emergency_first(lambda: emergency_in_journal(content, on, words)):
        programme = programme_named(asked.programme, words) if asked.programme else None
        entries = entries_in(path, content, words)
        with journal_refusals(path, words):
            course = replay(entries, shipped_rulebook(), on, programme)
    decision = decide(course)
    document = today_document(course, decision, entries, words)

    def lines() -> Iterator[str]:
        return page(Today(course, decision, document["emergency"], document["evidence"]), words)

    return Answer(document, lines)


def day_here() -> date:
    """The day it is where the program runs: only the command line knows a clock."""
    return datetime.now(UTC).astimezone().date()
