"""A journal begun by hand goes on with files from a watch; each next `today` decides on them.

Real files where the shared data lie beside the checkout, generated ones everywhere.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from backstride.recordings import read_recording, why_not_a_session
from tests.cli.journals import ENROLLED, SCREENED, write_journal
from tests.cli.typing_at_it import Typed
from tests.recordings.corpus import broken_files, real_files, whole_files

ANSWERS = ("--ended", "done", "--worst", "3", "--legs", "none", "--before", "2", "--symptoms", "none")
RECORDINGS = {**whole_files(), **real_files()}
USABLE = {
    name: content
    for name, content in RECORDINGS.items()
    if name not in broken_files() and why_not_a_session(read_recording(content, name)) is None
}


def begin(folder: Path, day: str) -> Path:
    """A journal begun by hand on a day."""
    enrolled = {**ENROLLED, "at": f"{day}T00:01:00+00:00", "zone": "UTC"}
    return write_journal(folder / "journal.jsonl", (enrolled, {**SCREENED, "at": f"{day}T00:02:00+00:00"}))


@pytest.mark.parametrize("name", USABLE)
def test_a_session_from_a_watch_is_decided_on(typed: Typed, tmp_path: Path, name: str) -> None:
    recording = tmp_path / name
    recording.write_bytes(USABLE[name])
    started = read_recording(USABLE[name], name).started_at
    assert started is not None
    day = f"{started:%Y-%m-%d}"
    journal = begin(tmp_path, day)
    logged = typed("log", journal, "--from", recording, *ANSWERS, "--json")
    assert logged.code == 0
    assert not any("enrolment" in note or "another session" in note for note in logged.document["notes"])
    assert datetime.fromisoformat(logged.document["entry"]["started_at"]) == started
    today = typed("today", journal, "--on", day, "--json").document
    rules = [reason["rule"] for reason in today["reasons"]]
    assert "schedule.done_today" in rules
    assert "morning.not_due" in rules


def test_three_files_in_a_row_are_three_sessions(typed: Typed, tmp_path: Path) -> None:
    three = sorted(USABLE)[:3]
    journal = begin(tmp_path, "2009-01-01")
    for name in three:
        (tmp_path / name).write_bytes(USABLE[name])
        assert typed("log", journal, "--from", tmp_path / name, *ANSWERS).code == 0
    assert len(journal.read_text(encoding="utf-8").splitlines()) == 5
    assert typed("today", journal, "--on", "2026-03-02").code == 0
