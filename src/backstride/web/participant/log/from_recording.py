"""A file from a watch or phone fills in the form: minutes, run minutes, day, time. What was typed stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from backstride.book.words import Words
from backstride.recordings import (
    Fault,
    Recording,
    RecordingProblem,
    fault_in_words,
    faults_worth_a_look,
    minutes_to_log,
    read_recording,
    run_minutes_to_log,
    starts_in_the_future,
    unusual_length,
    why_not_a_session,
)
from backstride.recordings.faults import fault
from backstride.web.participant.log.as_read import FROM_FILE, is_as_read, shown
from backstride.web.participant.log.recordings_told import LONGEST, NAME, RECORDING, digest_of
from backstride.web.participant.log.which_day import Frame

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 25
"""Refused by its size before a byte of it is read."""


class FileRead(NamedTuple):
    """What came of a file: the form filled in and what to look at, or what is wrong with the file."""

    form: QueryDict
    notes: tuple[str, ...] = ()
    wrong: str = ""
    recording: Recording | None = None


def read_file(form: QueryDict, file: UploadedFile[Any] | None, frame: Frame, words: Words) -> FileRead:
    """Fill in a form from a file; whatever is wrong with the file, the form stays as it was."""
    if file is None:
        return FileRead(form, wrong=words.say("log", "wrong.file.missing"))
    try:
        recording, digest = _read(file)
    except RecordingProblem as problem:
        return FileRead(form, wrong=_in_words(problem.fault, words))
    why_not = why_not_a_session(recording)
    if why_not:
        return FileRead(form, wrong=_in_words(why_not, words))
    if recording.started_at and starts_in_the_future(recording, frame.now):
        day = recording.started_at.astimezone(frame.zone)
        return FileRead(form, wrong=words.say("log", "wrong.file.future", day=day, time=f"{day:%H:%M}"))
    found = _filled(form, recording, frame, words)
    found.form[RECORDING], found.form[NAME] = digest, (file.name or "")[:LONGEST]
    return found


def _read(file: UploadedFile[Any]) -> tuple[Recording, str]:
    name, size = file.name or "", file.size or 0
    if size > MOST_MEGABYTES * MEGABYTE:
        megabytes = round(size / MEGABYTE, 1)
        raise RecordingProblem(name, fault("too_big", megabytes=megabytes, most=MOST_MEGABYTES))
    content = file.read()
    return read_recording(content, name), digest_of(content)


def _filled(form: QueryDict, recording: Recording, frame: Frame, words: Words) -> FileRead:
    filled, kept = form.copy(), []
    for name, value in _fields(recording, frame.zone):
        before = form.get(name, "").strip()
        if before and not is_as_read(form, name):
            kept += [name] if before not in (value, shown(name, value)) else []
            continue
        filled[name], filled[f"{FROM_FILE}{name}"] = shown(name, value), value
    return FileRead(filled, tuple(_notes(recording, kept, frame, words)), recording=recording)


def _fields(recording: Recording, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    minutes, run, started = minutes_to_log(recording), run_minutes_to_log(recording), recording.started_at
    if minutes is not None:
        yield "minutes", f"{minutes:g}"
    if run is not None:
        yield "run_minutes", f"{run:g}"
    if started is not None:
        local = started.astimezone(zone)
        yield from {"day": "other", "date": local.date().isoformat(), "time": f"{local:%H:%M}"}.items()


def _notes(recording: Recording, kept: list[str], frame: Frame, words: Words) -> Iterator[str]:
    """What was read, what is doubtful about it, and what was typed otherwise and stays."""
    minutes = minutes_to_log(recording)
    if minutes is not None:
        yield words.say("log", "file.read", minutes=minutes)
        if doubt := unusual_length(minutes):
            yield words.say("log", f"file.{doubt}", all_s=minutes * 60)
    if recording.started_at and recording.started_at.astimezone(frame.zone).date() < frame.begun.date():
        yield words.say("log", "wrong.day.before_start", day=frame.begun)
    if recording.run_minutes is None and recording.sport == "running":
        yield words.say("log", "file.running_unknown")
    yield from (_in_words(each, words) for each in faults_worth_a_look(recording))
    if kept:
        yield words.say("log", "file.kept", fields=[words.say("log", f"field.{name}") for name in kept])


def _in_words(found: Fault, words: Words) -> str:
    return " ".join(fault_in_words(found, words))
