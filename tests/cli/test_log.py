"""`backstride log`: a recording becomes a session in the journal, once, or nothing is written."""

from __future__ import annotations

import errno
import json
import os
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.cli import session_from
from backstride.cli.answer import Refused
from backstride.cli.recordings import read_one
from backstride.heart.fields import JSON
from tests.cli.journals import ENROLLED, ON_TRACK, SCREENED, WALKED, lines, write_journal
from tests.cli.typing_at_it import Told, Typed
from tests.recordings.corpus import whole_files

ANSWERS = ("--ended", "done", "--worst", "3", "--legs", "none")


def log(typed: Typed, journal: Path, recording: Path, *more: object) -> Told:
    return typed("log", journal, "--from", recording, *(more or ANSWERS), "--json")


def last_entry(journal: Path) -> dict[str, JSON]:
    told: dict[str, JSON] = json.loads(journal.read_text(encoding="utf-8").splitlines()[-1])
    return told


def test_one_entry_is_appended(typed: Typed, journal: Path, recording: Path) -> None:
    before = journal.read_bytes()
    told = log(typed, journal, recording)
    assert told.code == 0
    assert told.document["appended"] is True
    assert journal.read_bytes().startswith(before)
    assert last_entry(journal) == told.document["entry"]
    assert len(journal.read_text(encoding="utf-8").splitlines()) == len(ON_TRACK) + 1


def test_the_entry_says_what_the_recording_and_the_person_say(
    typed: Typed, journal: Path, recording: Path
) -> None:
    more = ("--before", "2", "--after", "2.5", "--effort", "4", "--symptoms", "none")
    entry = log(typed, journal, recording, *ANSWERS, *more).document["entry"]
    assert (entry["kind"], entry["by"], entry["minutes"], entry["ended"]) == (
        "session_done",
        "participant",
        30,
        "done",
    )
    assert entry["pain"] == {"before": 2, "worst": 3, "after": 2.5}
    assert (entry["legs"], entry["effort"], entry["symptoms"]) == ("none", 4, [])


def test_what_was_not_told_stays_not_asked(typed: Typed, journal: Path, recording: Path) -> None:
    entry = log(typed, journal, recording).document["entry"]
    assert entry.keys() == {"id", "kind", "at", "by", "minutes", "started_at", "ended", "pain", "legs"}
    assert entry["pain"] == {"worst": 3}


def test_sore_legs_are_told_in_full(typed: Typed, journal: Path, recording: Path) -> None:
    more = ("--ended", "pain", "--worst", "6", "--legs", "5", "--legs-where", "left calf")
    told = log(
        typed,
        journal,
        recording,
        *more,
        "--limp",
        "yes",
        "--swelling",
        "no",
        "--symptoms",
        "calf_swelling,fever",
    )
    entry = told.document["entry"]
    assert entry["legs"] == {"worst": 5, "where": "left calf", "limp": True, "swelling": False}
    assert entry["symptoms"] == ["calf_swelling", "fever"]


def test_run_minutes_are_taken_over_where_the_device_tells_them(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    recording = tmp_path / "run.fit"
    recording.write_bytes(whole_files()["run-walk-device-splits.fit"])
    assert log(typed, journal, recording).document["entry"]["run_minutes"] > 0


def test_the_moment_is_in_the_zone_of_the_enrolment(typed: Typed, journal: Path, recording: Path) -> None:
    entry = log(typed, journal, recording).document["entry"]
    at = datetime.fromisoformat(entry["at"])
    assert at == datetime.fromisoformat(entry["started_at"])
    assert entry["at"][-6:] in ("+01:00", "+02:00")


def test_without_an_enrolment_the_recording_s_own_clock_counts(
    typed: Typed, tmp_path: Path, recording: Path
) -> None:
    journal = write_journal(tmp_path / "j.jsonl", (SCREENED,))
    told = log(typed, journal, recording)
    assert datetime.fromisoformat(told.document["entry"]["at"]).tzinfo is not None
    assert any("before the enrolment" in note for note in told.document["notes"])


def test_a_zone_that_nobody_knows_is_no_reason_to_lose_a_session(
    typed: Typed, tmp_path: Path, recording: Path
) -> None:
    journal = write_journal(tmp_path / "j.jsonl", ({**ENROLLED, "zone": "Mars/Olympus"},))
    assert log(typed, journal, recording).document["appended"] is True


def test_a_session_after_the_enrolment_needs_no_note(typed: Typed, tmp_path: Path, recording: Path) -> None:
    journal = write_journal(tmp_path / "j.jsonl", ({**ENROLLED, "at": "2020-03-02T08:00:00+01:00"},))
    assert log(typed, journal, recording).document["notes"] == []


def test_the_next_today_decides_on_it(typed: Typed, journal: Path, recording: Path) -> None:
    entry = log(typed, journal, recording).document["entry"]
    enrolled = {**ENROLLED, "at": f"{entry['at'][:10]}T00:01:00+01:00"}
    screened = {**SCREENED, "at": f"{entry['at'][:10]}T00:02:00+01:00"}
    write_journal(journal, (enrolled, screened, entry))
    told = typed("today", journal, "--on", entry["at"][:10], "--json")
    assert "schedule.done_today" in [reason["rule"] for reason in told.document["reasons"]]


def test_the_same_file_twice_is_accepted_once_and_says_so(
    typed: Typed, journal: Path, recording: Path
) -> None:
    first = log(typed, journal, recording)
    after_first = journal.read_bytes()
    again = log(typed, journal, recording)
    assert again.code == 0
    assert (again.document["appended"], again.document["already_there"]) == (False, True)
    assert again.document["entry"] == first.document["entry"]
    assert journal.read_bytes() == after_first
    page = typed("log", journal, "--from", recording, *ANSWERS).page
    assert "in the journal already, with the same answers" in page


def test_the_same_file_under_another_name_is_the_same(typed: Typed, journal: Path, recording: Path) -> None:
    log(typed, journal, recording)
    copy = recording.rename(recording.with_name("copy of a walk.fit"))
    assert log(typed, journal, copy).document["appended"] is False


def test_the_same_file_with_other_answers_is_refused_and_says_how_to_correct(
    typed: Typed, journal: Path, recording: Path
) -> None:
    entry = log(typed, journal, recording).document["entry"]
    before = journal.read_bytes()
    told = log(typed, journal, recording, "--ended", "done", "--worst", "4", "--legs", "none")
    (wrong,) = told.document["refused"]
    assert told.code == 1
    assert "with other answers" in wrong["what"]
    assert entry["id"] in wrong["would_be_right"]
    assert journal.read_bytes() == before


def test_a_journal_whose_last_line_has_no_end_gets_one(typed: Typed, tmp_path: Path, recording: Path) -> None:
    journal = tmp_path / "j.jsonl"
    journal.write_text(lines(ON_TRACK).rstrip("\n"), encoding="utf-8")
    assert log(typed, journal, recording).code == 0
    text = journal.read_text(encoding="utf-8")
    assert len(text.splitlines()) == len(ON_TRACK) + 1
    assert text.endswith("}\n")


def test_another_session_on_that_day_is_pointed_out(typed: Typed, tmp_path: Path, recording: Path) -> None:
    first = log(typed, write_journal(tmp_path / "a.jsonl", ON_TRACK), recording).document["entry"]
    same_day = {**WALKED, "at": first["at"]}
    journal = write_journal(tmp_path / "b.jsonl", (ENROLLED, same_day))
    told = log(typed, journal, recording)
    assert told.document["appended"] is True
    assert any("All sessions of a day count as one" in note for note in told.document["notes"])
    write_journal(journal, (ENROLLED, same_day))
    assert (
        "! There is another session on that day" in typed("log", journal, "--from", recording, *ANSWERS).page
    )


def test_a_recording_from_the_future_is_refused(recording: Path) -> None:
    read = read_one(recording, Words("en"))
    started = read.recording.started_at or datetime.max.replace(tzinfo=UTC)
    session_from.refuse_unusable(recording, read.recording, started - timedelta(minutes=59), Words("en"))
    with pytest.raises(Refused) as refused:
        session_from.refuse_unusable(recording, read.recording, started - timedelta(minutes=61), Words("en"))
    assert "starts in the future" in refused.value.wrongs[0].what


@pytest.mark.parametrize("cut", [2, 500, 5000])
def test_of_a_truncated_recording_nothing_is_appended(
    typed: Typed, journal: Path, recording: Path, cut: int
) -> None:
    recording.write_bytes(recording.read_bytes()[:-cut])
    before = journal.read_bytes()
    told = log(typed, journal, recording)
    assert told.code == 1
    assert "The file is cut off" in told.document["refused"][0]["what"]
    assert journal.read_bytes() == before


def test_to_a_broken_journal_nothing_is_appended(typed: Typed, journal: Path, recording: Path) -> None:
    journal.write_bytes(journal.read_bytes()[:-10])
    before = journal.read_bytes()
    told = log(typed, journal, recording)
    assert told.code == 1
    assert told.document["refused"][0]["line"] == len(ON_TRACK)
    assert journal.read_bytes() == before


def test_a_journal_that_is_full_is_not_written_to(typed: Typed, journal: Path, recording: Path) -> None:
    line = lines(ON_TRACK[2:3]).encode()
    room = 32 * 1024 * 1024 - journal.stat().st_size - len(line) // 2
    too_full = journal.read_bytes() + b" " * (room - 1) + b"\n"
    journal.write_bytes(too_full)
    told = log(typed, journal, recording)
    assert told.code == 1
    assert "32 MB" in told.document["refused"][0]["would_be_right"]
    assert journal.stat().st_size == len(too_full)


def test_what_could_be_written_only_in_part_is_taken_back(
    typed: Typed, journal: Path, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, write = journal.read_bytes(), os.write
    monkeypatch.setattr("backstride.cli.append.os.write", lambda file, line: write(file, line[:20]))
    told = log(typed, journal, recording)
    monkeypatch.undo()
    assert told.code == 1
    assert os.strerror(errno.ENOSPC) in told.document["refused"][0]["what"]
    assert journal.read_bytes() == before


def test_a_journal_that_may_not_be_written_to_is_told(
    typed: Typed, journal: Path, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("backstride.cli.append.os.open", refuse)
    told = log(typed, journal, recording)
    assert told.code == 1
    assert "permission is missing" in told.document["refused"][0]["what"]


def test_a_recording_without_start_never_becomes_an_entry(recording: Path) -> None:
    read = read_one(recording, Words("en"))
    without_start = read._replace(recording=replace(read.recording, started_at=None))
    with pytest.raises(ValueError, match="refused before"):
        session_from.session_entry(without_start, Namespace(), ())


def test_the_page_says_what_was_appended(typed: Typed, journal: Path, recording: Path) -> None:
    page = typed("log", journal, "--from", recording, *ANSWERS).page
    assert "30 min." in page
    assert "Appended. The next “today” decides on it." in page


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--worst", "14"),
        ("--worst", "much"),
        ("--worst", "nan"),
        ("--legs", "sore"),
        ("--ended", "later"),
        ("--symptoms", "hiccups"),
        ("--symptoms", "fever,fever"),
        ("--limp", "maybe"),
        ("--effort", "-1"),
    ],
)
def test_an_impossible_answer_is_wrong_usage_and_nothing_is_appended(
    typed: Typed, journal: Path, recording: Path, option: str, value: str
) -> None:
    before = journal.read_bytes()
    told = log(typed, journal, recording, *ANSWERS, option, value)
    assert told.code == 2
    assert option in told.problems
    assert journal.read_bytes() == before
