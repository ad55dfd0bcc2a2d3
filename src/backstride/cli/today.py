"""`backstride today`: a journal and a day go in, the decision comes out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from backstride.book.decision_in_words import describe_decision, evidence_in_words
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.emergency_first import emergency_first, emergency_in_journal
from backstride.cli.refusing import entries_in, journal_file, journal_refusals, programme_named
from backstride.cli.today_page import Today, page
from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, decide

FIRST_DOSE = "start.first_dose"


def answer(asked: Namespace, words: Words) -> Answer:
    """The decision for a day. Raises Refused for a journal or a programme that cannot be used."""
    path, on = Path(asked.journal), asked.on or day_here()
    content = journal_file(path, words)
    with emergency_first(lambda: emergency_in_journal(content, on, words)):
        programme = programme_named(asked.programme) if asked.programme else None
        entries = entries_in(path, content, words)
        with journal_refusals(path, words):
            course = replay(entries, shipped_rulebook(), on, programme)
    decision = decide(course)
    advice = emergency_advice(course, entries, words)
    evidence = _evidence(course, decision, words)
    document = {**describe_decision(decision, words), "emergency": advice, "evidence": evidence}

    def lines() -> Iterator[str]:
        return page(Today(course, decision, advice, evidence), words)

    return Answer(document, lines)


def _evidence(course: Course, decision: Decision, words: Words) -> list[str]:
    """Where a course begins: what the trials say about people like this, and what they do not."""
    begins = any(reason.rule == FIRST_DOSE for reason in decision.reasons)
    person = course.memory.person
    return evidence_in_words(person.back_state, words) if begins and person else []


def day_here() -> date:
    """The day it is where the program runs: only the command line knows a clock."""
    return datetime.now(UTC).astimezone().date()
