"""What the rings below refuse, told as the command line tells it: file, line or key, what, and the mend."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backstride.book import programme_refused
from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import read_programme
from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import read_file
from backstride.heart.entries import LARGEST_JOURNAL_BYTES, Entry, JournalRefused, Problem, read_journal
from backstride.heart.programme import Programme
from backstride.heart.rulebook import NotInTheBook


def programme_named(name: str, words: Words) -> Programme:
    """A shipped programme by its id, or one from a file. Raises Refused."""
    try:
        return read_programme(name)
    except ProgrammeRefused as refused:
        raise Refused(*(_wrong(refused.file, problem, words) for problem in refused.problems)) from None


def _wrong(file: str, problem: programme_refused.Problem, words: Words) -> Wrong:
    where, what, right = problem.parts(words)
    return Wrong(file, what, right, problem.line, None if problem.is_of_no_key else where)


def journal_file(path: Path, words: Words) -> bytes:
    """What a journal file holds, unread. Raises Refused."""
    return read_file(path, LARGEST_JOURNAL_BYTES, words)


def entries_in(path: Path, content: bytes, words: Words) -> tuple[Entry, ...]:
    """The entries of a journal file; one without entries is refused. Raises Refused."""
    with journal_refusals(path, words):
        entries = read_journal(content)
    if not entries:
        raise Refused(Wrong(str(path), words.say("cli", "journal.empty"), words.say("cli", "journal.right")))
    return entries


def _journal_wrong(path: Path, problem: Problem, words: Words) -> Wrong:
    """A problem of a journal; one with a screening answer has a sentence of its own."""
    line, key, what, right = problem
    if words.knows("screening", f"problem.{what}"):
        what = words.say("screening", f"problem.{what}")
    if key == "pain":
        right = words.say("cli", "journal.right.pain", example='{"worst": 3}')
    return Wrong(str(path), what, right, line or None, key or None)


@contextmanager
def journal_refusals(path: Path, words: Words) -> Iterator[None]:
    """Whatever is wrong with a journal, or with what it names, becomes a refusal."""
    try:
        yield
    except JournalRefused as refused:
        raise Refused(*(_journal_wrong(path, problem, words) for problem in refused.problems)) from None
    except NotInTheBook as missing:
        right = words.say("cli", "journal.names_what_is_there")
        raise Refused(Wrong(str(path), str(missing), right)) from None
