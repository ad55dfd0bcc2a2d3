"""Recordings that people name: read, or refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import read_file
from backstride.recordings import (
    MOST_BYTES,
    Fault,
    Recording,
    RecordingProblem,
    fault_in_words,
    read_recording,
)


class RecordingRead(NamedTuple):
    """A recording, and the bytes it was read from."""

    recording: Recording
    content: bytes


def read_one(path: Path, words: Words) -> RecordingRead:
    """One recording. Raises Refused where nothing can be read."""
    content = read_file(path, MOST_BYTES, words)
    try:
        return RecordingRead(read_recording(content, path.name), content)
    except RecordingProblem as problem:
        raise Refused(fault_refused(path, problem.fault, words)) from None


def fault_refused(path: Path, fault: Fault, words: Words) -> Wrong:
    """A fault that nothing can be made from."""
    says = fault_in_words(fault, words)
    where = [] if fault.at_byte is None else [words.say("cli", "read.at_byte", byte=str(fault.at_byte))]
    return Wrong(str(path), " ".join([says.what, *where, says.why]), says.do)
