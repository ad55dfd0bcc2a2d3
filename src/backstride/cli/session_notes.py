"""What is worth knowing about a session made from a recording, before anybody decides on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import read_programme
from backstride.book.words import Words
from backstride.cli.recordings import fault_in_words
from backstride.heart.entries import Entry
from backstride.recordings import Recording

SHORTEST_USUAL_MIN, LONGEST_USUAL_MIN = 3, 120
"""Outside these minutes a watch was probably started late or never stopped: an opinion; it only asks."""

WORTH_A_LOOK = (
    *("sport_unknown", "other_sport", "several_sports"),
    *("no_session_message", "minutes_from_elapsed", "stray_times"),
)
"""What may make a session of another kind, or of other minutes, than the person walked."""


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
    for fault in recording.faults:
        if fault.id in WORTH_A_LOOK:
            says = fault_in_words(fault, words)
            yield f"{says.what} {says.why} {says.do}"


def _doubts_of_length(entry: Entry, words: Words) -> Iterator[str]:
    minutes = entry.says["minutes"]
    if minutes < SHORTEST_USUAL_MIN:
        yield words.say("cli", "log.very_short", all_s=minutes * 60)
    if minutes > LONGEST_USUAL_MIN:
        yield words.say("cli", "log.very_long", all_s=minutes * 60)


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
