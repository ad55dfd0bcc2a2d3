"""Minutes run: only where the file itself says which stretches were run."""

import pytest

from backstride.recordings import Recording, read_recording
from tests.recordings import corpus
from tests.recordings.corpus import real_files, whole_files
from tests.recordings.fit_writer import (
    ENUM,
    RUNNING,
    SPLIT,
    START,
    U32,
    WALKING,
    FitWriter,
    lap,
    walk,
    whole_session,
)

UNMARKED = {
    name: data
    for name, data in {**whole_files(), **real_files()}.items()
    if name not in ("run-walk-device-splits.fit", "run-walk-workout-laps.fit", "chained-multisport.fit")
}


def read(writer: FitWriter) -> Recording:
    return read_recording(writer.file(), "x.fit")


def test_the_watchs_own_splits_are_added_up() -> None:
    recording = read(corpus.device_splits())
    assert (recording.run_minutes, recording.run_minutes_from) == (3, "device_splits")


def test_splits_without_a_run_are_zero_minutes_run() -> None:
    writer = FitWriter()
    writer.message(SPLIT, [(0, ENUM, 18), (2, U32, 600_000)])
    whole_session(writer, 600)
    assert read(writer).run_minutes == 0


def test_a_split_without_its_timer_time_counts_from_start_to_end() -> None:
    writer = FitWriter()
    writer.message(SPLIT, [(0, ENUM, 17), (1, U32, 120_000)])
    whole_session(writer, 600)
    assert read(writer).run_minutes == 2


def test_a_run_split_without_any_length_leaves_it_unsaid() -> None:
    writer = FitWriter()
    writer.message(SPLIT, [(0, ENUM, 17)])
    whole_session(writer, 600)
    assert read(writer).run_minutes is None


def test_splits_of_another_kind_say_nothing_about_running() -> None:
    writer = FitWriter()
    writer.message(SPLIT, [(0, ENUM, 3), (2, U32, 600_000)])
    whole_session(writer, 600, sport=RUNNING)
    assert read(writer).run_minutes is None


def test_the_sums_of_splits_serve_where_the_splits_are_missing() -> None:
    assert read(corpus.split_summaries()).run_minutes == 4


def test_laps_of_two_sports_tell_what_was_run() -> None:
    recording = read(corpus.laps_of_two_sports())
    assert (recording.run_minutes, recording.run_minutes_from) == (2, "lap_sports")


def test_a_workouts_active_laps_tell_what_was_to_be_run() -> None:
    recording = read(corpus.workout_laps())
    assert (recording.run_minutes, recording.run_minutes_from) == (2, "lap_intensity")


def test_active_laps_of_a_walk_were_not_run() -> None:
    writer = FitWriter()
    lap(writer, START, 60, intensity=0, sport=WALKING)
    lap(writer, START + 60, 60, intensity=1, sport=WALKING)
    whole_session(writer, 120)
    assert read(writer).run_minutes is None


@pytest.mark.parametrize("sport", [RUNNING, WALKING])
def test_an_ordinary_run_or_walk_says_nothing(sport: int) -> None:
    assert read(walk(600, sport=sport)).run_minutes is None


def test_a_chain_in_which_one_part_says_nothing_says_nothing() -> None:
    data = corpus.device_splits().file() + walk(600).file()
    assert read_recording(data, "x.fit").run_minutes is None


@pytest.mark.parametrize("name", UNMARKED)
def test_files_without_marks_say_nothing(name: str) -> None:
    assert read_recording(UNMARKED[name], name).run_minutes is None
