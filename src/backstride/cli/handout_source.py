"""What a handout is made from: a journal, whose decision gives the session, or a programme and a stage."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from backstride.book.decision_in_words import meanwhile_of, reason_in_words
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.programmes import shipped_programmes
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.cli.answer import Emergency, Refused, Wrong
from backstride.cli.emergency_first import emergency_first, emergency_in_journal
from backstride.cli.refusing import entries_in, journal_file, journal_refusals, programme_named
from backstride.handouts.given import Given, NoHandout, Standing, given_by, given_stage, how_now
from backstride.handouts.says import DOMAIN
from backstride.heart.course import Course, replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.heart.programme import Programme
from backstride.heart.state import SESSIONS_WAIT, Mode

WHY_IT_WAITS = ("waiting.", "programme.withdrawn")
"""How the rules begin that say why sessions wait."""


@dataclass(frozen=True)
class Journal:
    """A journal, replayed."""

    entries: tuple[Entry, ...]
    course: Course
    decision: Decision


def is_programme(name: str) -> bool:
    """Whether words name a programme: by its id, or by its file."""
    return name in shipped_programmes() or Path(name).suffix.lower() == ".toml"


def from_programme(asked: Namespace, on: date, words: Words) -> tuple[Given, Programme]:
    """A stage of a programme. Raises Refused."""
    if asked.stage is None:
        asked.mistaken("the following arguments are required: --stage")
    programme = programme_named(asked.source, words)
    with handout_refusals(asked.source, words):
        return given_stage(programme, asked.stage, words.lang, on), programme


def read_journal(asked: Namespace, on: date, words: Words) -> Journal:
    """The journal, replayed. Raises Refused."""
    path = Path(asked.source)
    if not path.exists():
        known = words.say(DOMAIN, "source.right", programmes=", ".join(shipped_programmes()))
        raise Refused(Wrong(str(path), words.say("cli", "file.missing"), known))
    content = journal_file(path, words)
    with emergency_first(lambda: emergency_in_journal(content, on, words)):
        entries = entries_in(path, content, words)
        with journal_refusals(path, words):
            course = replay(entries, shipped_rulebook(), on)
    return Journal(entries, course, decide(course))


def from_journal(asked: Namespace, journal: Journal, words: Words) -> Given:
    """The session that a journal asks for, or another stage of its programme. Raises Refused."""
    with handout_refusals(asked.source, words):
        return _given(asked, journal, words)


@contextmanager
def handout_refusals(file: str, words: Words) -> Iterator[None]:
    """Whatever keeps a handout from being made becomes a refusal."""
    try:
        yield
    except NoHandout as none:
        what, do = (words.say(DOMAIN, f"refused.{none.why}{part}", **none.figures) for part in ("", ".do"))
        raise Refused(Wrong(file, what, do)) from None


def _given(asked: Namespace, journal: Journal, words: Words) -> Given:
    decision, course = journal.decision, journal.course
    if asked.stage in (None, decision.stage):
        return given_by(decision, course.programme, words.lang)
    standing = Standing(decision, how_now(course.state))
    return given_stage(course.programme, asked.stage, words.lang, course.on, standing)


def why_waiting(asked: Namespace, journal: Journal, words: Words) -> Refused | None:
    """Where sessions wait there is nothing to carry: why, and what to do; an emergency before anything."""
    decision = journal.decision
    if decision.mode not in SESSIONS_WAIT:
        return None
    meanwhile = meanwhile_of(decision, words)
    reasons = [each for each in decision.reasons if each.rule.startswith(WHY_IT_WAITS)]
    told = [reason_in_words(reason, words, meanwhile) for reason in reasons]
    what = " ".join([words.say(DOMAIN, "refused.waiting"), *(each.says for each in told)])
    do = " ".join([*(each.to_do for each in told if each.to_do), words.say(DOMAIN, "refused.waiting.do")])
    return Refused(Wrong(asked.source, what, do), emergency=emergency_of(journal, words))


def emergency_of(journal: Journal, words: Words) -> Emergency | None:
    """What is said before everything else where a journal is stopped by an emergency."""
    if journal.decision.mode is not Mode.STOPPED:
        return None
    advice = emergency_advice(journal.course, journal.entries, words)
    return Emergency(words.say("cli", "today.emergency"), tuple(advice))
