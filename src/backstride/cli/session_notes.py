"""What is worth knowing about a session made from a recording, before anybody decides on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import read_programme
from backstride.book.words import Words
from backstride.heart.entries import Entry
from backstride.recordings import Recording, fault_in_words, faults_worth_a_look, unusual_length


def session_notes(
    entry: Entry, recording: Recording, entries: Iterable[Entry], words: Words
) -> Iterator[str]:
    """The doubts, each one sentence or two; and how to take the session back where there are any."""
    doubts = [*_doubts_of_recording(recording, words), *_doubts_of_length(entry, words)]
    if entry.says.get("run_minutes") is None and _may_have_run(recording, entry, entries):
        doubts.append(words.say("cli", "log.running_unknown"))
    yield from doubts
    if doubts:
        yield words.say("cli", "log.take_back", entry=entry.id)


def _doubts_of_recording(recording: Recording, words: Words) -> Iterator[str]:
    for fault in faults_worth_a_look(recording):
        says = fault_in_words(fault, words)
        yield f"{says.what} {says.why} {says.do}"


def _doubts_of_length(entry: Entry, words: Words) -> Iterator[str]:
    minutes = entry.says["minutes"]
    if doubt := unusual_length(minutes):
        yield words.say("cli", f"log.{doubt}", all_s=minutes * 60)


def _may_have_run(recording: Recording, entry: Entry, entries: Iterable[Entry]) -> bool:
    """Whether the device calls it running, or the programme on that day has running."""
    named = [each for each in entries if each.at <= entry.at and "programme" in each.says]
    latest = max(named, key=lambda each: (each.at, each.id), default=None)
    return recording.sport == "running" or (latest is not None and _has_running(latest.says["programme"]))


def _has_running(programme: str) -> bool:
    try:
        return read_programme(programme).has_running
    except ProgrammeRefused:
        return False
