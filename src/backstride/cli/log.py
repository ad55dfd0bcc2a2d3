"""`backstride log`: one session, made from a recording and what the person says, goes into the journal."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.cli.append import append_line
from backstride.cli.layout import bullets, page_width
from backstride.cli.recordings import read_one
from backstride.cli.refusing import journal_in, journal_refusals
from backstride.cli.session_from import refuse_unusable, session_entry
from backstride.heart.entries import Entry, read_entry, read_journal
from backstride.heart.fields import JSON

Told = dict[str, JSON]


def answer(asked: Namespace, words: Words) -> Answer:
    """The entry appended, or the word that it is there already. Raises Refused; then nothing is written."""
    path, source = Path(asked.journal), Path(asked.recording)
    read = read_one(source, words)
    refuse_unusable(source, read.recording, datetime.now(UTC), words)
    journal, entries = journal_in(path, words)
    told = session_entry(read, asked, entries)
    entry = read_entry(told)
    already = next((each for each in entries if each.id == entry.id), None)
    if already not in (None, entry):
        raise Refused(_told_otherwise(path, entry.id, words))
    if already is None:
        line = json.dumps(told, ensure_ascii=False)
        with journal_refusals(path, words):
            read_journal(b"\n".join([journal, line.encode()]))
        append_line(path, journal, line, words)
    return _answer(told, list(_notes(entry, entries, words)), words, appended=already is None)


def _told_otherwise(path: Path, entry_id: str, words: Words) -> Wrong:
    what = words.say("cli", "log.told_otherwise")
    return Wrong(str(path), what, words.say("cli", "log.correct_it", entry=entry_id), key=entry_id)


def _answer(told: Told, notes: Sequence[str], words: Words, *, appended: bool) -> Answer:
    began = datetime.fromisoformat(told["at"])

    def page() -> Iterator[str]:
        says = words.say("cli", "log.appended" if appended else "log.already_there")
        figures = {"day": began, "time": f"{began:%H:%M}", "all_s": told["minutes"] * 60}
        yield from bullets([f"{words.say('cli', 'log.session', **figures)} {says}"], page_width(), "✓")
        yield from bullets(notes, page_width(), "!")

    document = {"appended": appended, "already_there": not appended, "entry": told, "notes": list(notes)}
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
