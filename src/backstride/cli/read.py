"""`backstride read`: what recordings hold; one result a file, none swallowed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from backstride.book.words import Words
from backstride.cli.answer import DONE, REFUSED, Answer, Refused, Wrong
from backstride.cli.recording_page import recording_page
from backstride.cli.recordings import RecordingRead, read_one
from backstride.cli.refusal_page import problems
from backstride.heart.fields import JSON
from backstride.recordings import describe, describe_fault, fault_in_words


class Result(NamedTuple):
    """What came of one file: the recording, or why there is none."""

    file: str
    read: RecordingRead | None
    refused: tuple[Wrong, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all of the file could be read."""
        return self.read is not None and self.read.recording.complete


def answer(asked: Namespace, words: Words) -> Answer:
    """The totals of every recording; exit code 1 where one could not be read, or not to its end."""
    results = [_result(Path(name), words) for name in asked.recordings]

    def page() -> Iterator[str]:
        for number, result in enumerate(results):
            yield from [""] if number else []
            yield from _page(result, words)

    code = DONE if all(result.is_whole for result in results) else REFUSED
    return Answer({"recordings": [_document(result, words) for result in results]}, page, code)


def _result(path: Path, words: Words) -> Result:
    try:
        return Result(str(path), read_one(path, words), ())
    except Refused as refused:
        return Result(str(path), None, refused.wrongs)


def _document(result: Result, words: Words) -> dict[str, JSON]:
    if result.read is None:
        refused = [wrong._asdict() for wrong in result.refused]
        return {"file": result.file, "recording": None, "refused": refused}
    recording = result.read.recording
    faults = [
        {**describe_fault(fault), **fault_in_words(fault, words)._asdict()} for fault in recording.faults
    ]
    return {"file": result.file, "recording": {**describe(recording), "faults": faults}, "refused": None}


def _page(result: Result, words: Words) -> Iterator[str]:
    yield result.file
    if result.read is None:
        yield from problems(result.refused, words, "!")
    else:
        yield from recording_page(result.read.recording, words)
