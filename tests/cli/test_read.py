"""`backstride read`: one result a file, none swallowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.typing_at_it import Typed
from tests.recordings.corpus import bare_session, laps_of_two_sports, whole_files
from tests.recordings.fit_writer import RUNNING, START, FitWriter, lap, whole_session


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_the_totals_of_a_recording(typed: Typed, recording: Path) -> None:
    told = typed("read", recording, "--json")
    (result,) = told.document["recordings"]
    assert told.code == 0
    assert (result["file"], result["refused"]) == (str(recording), None)
    assert result["recording"]["minutes"] == 30
    assert result["recording"]["sport"] == "walking"
    assert result["recording"]["complete"] is True
    assert result["recording"]["can_be_logged"] is True


def test_the_page_shows_what_the_file_does_not_say_as_a_dash(typed: Typed, recording: Path) -> None:
    page = typed("read", recording).page
    assert "Moving time 30 min" in page
    assert "Of it running the file does not say" in page
    assert "Can be logged yes" in page


def test_laps_are_a_table_where_there_are_several(typed: Typed, tmp_path: Path) -> None:
    recording = write(tmp_path / "laps.fit", whole_files()["run-walk-workout-laps.fit"])
    page = typed("read", recording).out
    assert "lap  " in page
    assert len([line for line in page.splitlines() if line.strip()[:1].isdigit()]) > 1


def test_no_lap_is_called_running_where_the_file_does_not_say_what_was_run(
    typed: Typed, tmp_path: Path
) -> None:
    writer = FitWriter()
    for seconds in (60, 60, 60):
        lap(writer, START, seconds, sport=RUNNING)
    whole_session(writer, 180, sport=RUNNING)
    page = typed("read", write(tmp_path / "laps.fit", writer.file())).out
    assert "the file does not say" in page
    laps = [line for line in page.splitlines() if line.strip()[:1].isdigit()]
    assert len(laps) == 3
    assert not any("running" in lap for lap in laps)
    two = write(tmp_path / "two.fit", laps_of_two_sports().file())
    assert typed("read", two).out.count("walking") > 2, "laps that differ are told apart"


def test_every_file_gets_its_result_and_one_that_was_refused_shows_in_the_exit_code(
    typed: Typed, recording: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "notes.txt", b"walked today")
    told = typed("read", recording, other, tmp_path / "missing.fit", recording, "--json")
    results = told.document["recordings"]
    assert told.code == 1
    assert [result["recording"] is not None for result in results] == [True, False, False, True]
    assert "not a FIT file" in results[1]["refused"][0]["what"]
    assert "no such file" in results[2]["refused"][0]["what"]


def test_the_page_names_every_file(typed: Typed, recording: Path, tmp_path: Path) -> None:
    told = typed("read", tmp_path / "missing.fit", recording)
    assert told.code == 1
    assert told.err == ""
    assert (
        told.out.index("missing.fit")
        < told.out.index("! There is no such file.")
        < told.out.index("walk.fit")
    )


def test_a_truncated_file_is_read_as_far_as_it_goes_and_says_so(
    typed: Typed, recording: Path, tmp_path: Path
) -> None:
    cut = write(tmp_path / "cut.fit", recording.read_bytes()[:-2000])
    told = typed("read", cut, "--json")
    found = told.document["recordings"][0]["recording"]
    assert told.code == 1
    assert (found["complete"], found["can_be_logged"]) == (False, False)
    assert any(fault["id"] == "truncated" and fault["what"] for fault in found["faults"])
    page = typed("read", cut).page
    assert "! The file is cut off" in page
    assert "→ Copy the file from the device again" in page
    assert "Can be logged no: see below" in page


def test_a_recording_that_does_not_say_when_it_began(typed: Typed, tmp_path: Path) -> None:
    recording = write(tmp_path / "when.fit", bare_session(timer_ms=600_000, sport=11))
    told = typed("read", recording)
    assert told.code == 0
    assert "Started –" in told.page
    assert "Can be logged no: see below" in told.page


@pytest.mark.parametrize(
    "name", ["walk-30-min.fit", "run-walk-device-splits.fit", "two-sports-walk-then-ride.fit"]
)
def test_the_page_speaks_spanish(typed: Typed, tmp_path: Path, name: str) -> None:
    recording = write(tmp_path / name, whole_files()[name])
    assert "Tiempo en marcha" in typed("read", recording, "--lang", "es").page
