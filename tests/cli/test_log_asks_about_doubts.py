"""`backstride log` says what may not be right about a session, and lets the person say it better."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.cli.recordings import read_one
from backstride.cli.session_notes import session_notes
from backstride.heart.entries import read_entry
from backstride.recordings import WORTH_A_LOOK, Fault, Recording, fault_in_words, read_recording
from tests.cli.journals import ENROLLED, WALKED
from tests.cli.typing_at_it import Told, Typed
from tests.recordings.corpus import whole_files

ANSWERS = ("--ended", "done", "--worst", "3", "--legs", "none", "--json")


def log(typed: Typed, journal: Path, recording: Path, *more: str) -> Told:
    return typed("log", journal, "--from", recording, *ANSWERS, *more)


def walk() -> Recording:
    return read_recording(whole_files()["walk-30-min.fit"], "walk-30-min.fit")


def notes(minutes: float = 30, programme: str = "walk", **more: float) -> list[str]:
    session = read_entry({**WALKED, "minutes": minutes, **more})
    enrolled = read_entry({**ENROLLED, "programme": programme})
    return list(session_notes(session, replace(walk(), run_minutes=None), [enrolled], Words("en")))


@pytest.mark.parametrize("fault", WORTH_A_LOOK)
def test_log_repeats_the_warnings_of_read_and_how_to_take_the_session_back(fault: str) -> None:
    faulty = replace(walk(), faults=(Fault(fault),))
    told = list(session_notes(read_entry(WALKED), faulty, [read_entry(ENROLLED)], Words("en")))
    says = fault_in_words(Fault(fault), Words("en"))
    assert told[0] == f"{says.what} {says.why} {says.do}"
    assert "take the session back" in told[1]
    assert "withdrawn" in told[1]


def test_what_does_no_harm_is_not_repeated() -> None:
    faulty = replace(walk(), faults=(Fault("header_checksum"),))
    assert list(session_notes(read_entry(WALKED), faulty, [read_entry(ENROLLED)], Words("en"))) == []


@pytest.mark.parametrize(
    ("minutes", "said"), [(46 / 60, "very short"), (188, "very long"), (325, "very long")]
)
def test_minutes_out_of_the_usual_are_asked_about(minutes: float, said: str) -> None:
    assert any(said in note and "--minutes" in note for note in notes(minutes))


@pytest.mark.parametrize("minutes", [3, 30, 120])
def test_usual_minutes_are_not_asked_about(minutes: float) -> None:
    assert notes(minutes) == []


def test_the_minutes_can_be_given(typed: Typed, journal: Path, recording: Path) -> None:
    entry = log(typed, journal, recording, "--minutes", "25.5").document["entry"]
    assert entry["minutes"] == 25.5


def test_running_that_the_recording_does_not_tell_is_asked_about() -> None:
    assert any("--run" in note for note in notes(programme="run-walk"))
    assert notes(programme="run-walk", run_minutes=0) == []
    assert notes(programme="a programme nobody has") == []


def test_the_run_minutes_can_be_given(typed: Typed, journal: Path, recording: Path) -> None:
    entry = log(typed, journal, recording, "--run", "12").document["entry"]
    assert entry["run_minutes"] == 12


def test_more_running_than_session_is_refused(typed: Typed, journal: Path, recording: Path) -> None:
    before = journal.read_bytes()
    told = log(typed, journal, recording, "--run", "31")
    assert (told.code, told.document["refused"][0]["key"]) == (1, "run_minutes")
    assert journal.read_bytes() == before


def test_corrected_minutes_never_leave_more_running_than_session(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    recording = tmp_path / "run.fit"
    recording.write_bytes(whole_files()["run-walk-device-splits.fit"])
    entry = log(typed, journal, recording, "--minutes", "1").document["entry"]
    assert (entry["minutes"], entry["run_minutes"]) == (1, 1)


@pytest.mark.parametrize(("option", "value"), [("--minutes", "0"), ("--minutes", "x"), ("--run", "1441")])
def test_impossible_minutes_are_wrong_usage(
    typed: Typed, journal: Path, recording: Path, option: str, value: str
) -> None:
    told = log(typed, journal, recording, option, value)
    assert told.code == 2
    assert f"“{value}”" in told.problems


def test_read_and_log_say_the_same_minutes(typed: Typed, journal: Path, tmp_path: Path) -> None:
    for name, content in whole_files().items():
        recording = tmp_path / name
        recording.write_bytes(content)
        logged = log(typed, journal, recording)
        if logged.code == 0:
            seconds = timedelta(minutes=logged.document["entry"]["minutes"]).total_seconds()
            words = Words("en").say("cli", "session.takes", all_s=seconds).removesuffix(" in all")
            assert f"Moving time {words} " in typed("read", recording).page


def test_running_that_is_not_known_is_explained(typed: Typed, recording: Path) -> None:
    assert read_one(recording, Words("en")).recording.run_minutes is None
    assert "Of it running the file does not say" in typed("read", recording).page
