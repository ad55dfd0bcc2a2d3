"""`backstride log`: one session, made from a recording and what the person says, goes into the journal."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from backstride.book.signs_told import Signs
from backstride.book.words import Words
from backstride.cli.answer import Answer, Emergency, Refused, Wrong
from backstride.cli.append import append_line
from backstride.cli.emergency_first import emergency_first, emergency_in_journal, emergency_told
from backstride.cli.emergency_page import emergency_page
from backstride.cli.layout import bullets, page_width
from backstride.cli.recordings import read_one
from backstride.cli.refusing import entries_in, journal_file, journal_refusals
from backstride.cli.session_from import refuse_more_running, refuse_unusable, session_entry
from backstride.cli.session_notes import session_notes
from backstride.cli.today import day_here
from backstride.heart.entries import Entry, read_entry, read_journal
from backstride.heart.fields import JSON
from backstride.heart.symptoms import NOW

Told = dict[str, JSON]


def answer(asked: Namespace, words: Words) -> Answer:
    """The entry appended, or the word that it is there already. Raises Refused; then nothing is written."""
    said = emergency_told(Signs(frozenset(asked.symptoms or ()) & frozenset(NOW)), words)
    with emergency_first(lambda: said):
        path = Path(asked.journal)
        journal = journal_file(path, words)
        with emergency_first(lambda: said or emergency_in_journal(journal, day_here(), words)):
            return _log(asked, path, journal, said, words)


def _log(asked: Namespace, path: Path, journal: bytes, said: Emergency | None, words: Words) -> Answer:
    source = Path(asked.recording)
    read = read_one(source, words)
    refuse_unusable(source, read.recording, datetime.now(UTC), words)
    entries = entries_in(path, journal, words)
    told = session_entry(read, asked, entries)
    refuse_more_running(source, told, words)
    entry = read_entry(told)
    already = next((each for each in entries if each.id == entry.id), None)
    if already not in (None, entry):
        raise Refused(_told_otherwise(path, entry.id, words))
    if already is None:
        line = json.dumps(told, ensure_ascii=False)
        with journal_refusals(path, words):
            read_journal(b"\n".join([journal, line.encode()]))
        append_line(path, journal, line, words)
    notes = [*_notes(entry, entries, words), *session_notes(entry, read.recording, entries, words)]
    return _answer(told, notes, said, words, appended=already is None)


def _told_otherwise(path: Path, entry_id: str, words: Words) -> Wrong:
    what = words.say("cli", "log.told_otherwise")
    return Wrong(str(path), what, words.say("cli", "log.correct_it", entry=entry_id), key=entry_id)


def _answer(
    told: Told, notes: Sequence[str], said: Emergency | None, words: Words, *, appended: bool
) -> Answer:
    began = datetime.fromisoformat(told["at"])

    def page() -> Iterator[str]:
        yield from emergency_page(said)
        says = words.say("cli", "log.appended" if appended else "log.already_there")
        figures = {"day": began, "time": f"{began:%H:%M}", "all_s": told["minutes"] * 60}
        yield from bullets([f"{words.say('cli', 'log.session', **figures)} {says}"], page_width(), "✓")
        yield from bullets(notes, page_width(), "!")

    document = {
        "appended": appended,
        "already_there": not appended,
        "entry": told,
        "notes": list(notes),
        "emergency": list(said.advice) if said else [],
    }
    return Answer(document, page)


def _notes(entry: Entry, entries: Iterable[Entry], words: Words) -> Iterator[str]:
    """What is worth knowing about a session that is no reason to refuse it."""
    others = [each for each in entries if each.id != entry.id]
    enrolled = [each.at for each in others if each.kind == "enrolled"]
    if not enrolled or entry.at < min(enrolled):
        yield words.say("cli", "log.before_enrolment")
    sessions = [each for each in others if each.kind == "session_done"]
    if any(each.at.astimezone(entry.at.tzinfo).date() == entry.at.date() for each in sessions):
        yield words.say("cli", "log.same_day")
