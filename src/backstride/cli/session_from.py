"""From a recording and what the person says about it to a journal entry."""

from __future__ import annotations

import hashlib
from argparse import Namespace
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone, tzinfo
from pathlib import Path
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.recordings import RecordingRead, fault_refused
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON
from backstride.recordings import (
    Recording,
    minutes_to_log,
    run_minutes_to_log,
    starts_in_the_future,
    why_not_a_session,
)

RECORDINGS = UUID("5f0c6a5e-5d0b-5c3f-9a53-0b1f6d3a7e11")
"""The namespace of ids made from recordings: the same file always makes the same id."""


def refuse_unusable(path: Path, recording: Recording, now: datetime, words: Words) -> None:
    """Raises Refused where no session can be made of a recording, or where it starts in the future."""
    fault = why_not_a_session(recording)
    if fault:
        raise Refused(fault_refused(path, fault, words))
    if recording.started_at and starts_in_the_future(recording, now):
        what = words.say("cli", "log.in_the_future", moment=recording.started_at.isoformat(" ", "minutes"))
        raise Refused(Wrong(str(path), what, words.say("cli", "log.past_start")))


def refuse_more_running(path: Path, told: Mapping[str, JSON], words: Words) -> None:
    """Raises Refused where more running was told than session."""
    run, all_of_it = told.get("run_minutes", 0), told["minutes"]
    if run > all_of_it:
        what = words.say("cli", "log.more_running", run_s=run * 60, all_s=all_of_it * 60)
        raise Refused(Wrong(str(path), what, words.say("cli", "log.less_running"), key="run_minutes"))


def session_entry(read: RecordingRead, asked: Namespace, entries: Iterable[Entry]) -> dict[str, JSON]:
    """The `session_done` entry. It belongs to the day on which it began; what was not told is left out."""
    recording = read.recording
    started = recording.started_at
    minutes = minutes_to_log(recording)
    if started is None or minutes is None:
        raise ValueError("a recording without start or minutes is refused before it gets here")
    offset = recording.utc_offset
    own_clock = timezone(offset) if offset is not None else None
    told = {
        "id": str(uuid5(RECORDINGS, hashlib.sha256(read.content).hexdigest())),
        "kind": "session_done",
        "at": started.astimezone(_zone(entries) or own_clock).isoformat(timespec="seconds"),
        "by": "participant",
        "minutes": minutes if asked.minutes is None else asked.minutes,
        "run_minutes": _run_minutes(recording, asked),
        "started_at": started.astimezone(own_clock or _zone(entries)).isoformat(timespec="seconds"),
        "ended": asked.ended,
        "pain": _known(before=asked.before, worst=asked.worst, after=asked.after),
        "legs": asked.legs.told(where=asked.legs_where, limp=asked.limp, swelling=asked.swelling),
        "effort": asked.effort,
        "symptoms": asked.symptoms,
    }
    return _known(**told)


def _run_minutes(recording: Recording, asked: Namespace) -> float | None:
    """What the person says; else what the device says, unless the person corrected the minutes."""
    recorded = run_minutes_to_log(recording)
    if asked.run is not None or recorded is None:
        run: float | None = asked.run
        return run
    return recorded if asked.minutes is None else min(recorded, asked.minutes)


def _known(**told: JSON) -> dict[str, JSON]:
    """Without what was not told."""
    return {key: value for key, value in told.items() if value is not None}


def _zone(entries: Iterable[Entry]) -> tzinfo | None:
    """The zone of the enrolment, by which days are counted."""
    enrolled = sorted((entry.at, entry.says["zone"]) for entry in entries if entry.kind == "enrolled")
    try:
        return ZoneInfo(enrolled[0][1]) if enrolled else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None
