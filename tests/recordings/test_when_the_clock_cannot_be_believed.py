"""Short times, clocks never set, clocks that jump."""

from datetime import UTC, datetime

import pytest

from backstride.recordings import Recording, read_recording, why_not_a_session
from tests.recordings import corpus
from tests.recordings.fit_writer import START, FitWriter, file_id, records, session, whole_session

YEAR = 365 * 86_400
BEGAN = datetime(2024, 11, 8, 11, 33, 20, tzinfo=UTC)


def read(writer: FitWriter) -> Recording:
    return read_recording(writer.file(), "x.fit")


def why_not(recording: Recording) -> str | None:
    fault = why_not_a_session(recording)
    return fault.id if fault else None


def test_five_bits_of_time_are_unrolled_from_the_last_full_time() -> None:
    writer = corpus.compressed(anchor=True)
    recording = read(writer)
    assert (recording.started_at, recording.minutes) == (BEGAN, 10)


def test_five_bits_of_time_before_the_first_full_one_are_reckoned_back() -> None:
    writer = FitWriter()
    for at in range(0, 60, 5):
        writer.compressed(20, START + at, [(3, 2, 120)])
    records(writer, 60, start=START + 60)
    recording = read(writer)
    assert (recording.started_at, recording.elapsed_minutes) == (BEGAN, 2)


def test_five_bits_of_time_alone_give_the_length_but_not_the_day() -> None:
    recording = read(corpus.compressed(anchor=False))
    assert recording.elapsed_minutes == pytest.approx(595 / 60)
    assert recording.started_at is None
    assert why_not(recording) == "clock_not_set"


def test_distances_of_twelve_bits_are_counted_on_past_256_m() -> None:
    recording = read(corpus.old_watch())
    assert recording.distance_m == 2400
    assert recording.minutes == 10


def test_times_since_switching_on_are_no_calendar_times() -> None:
    writer = FitWriter()
    whole_session(writer, 600, start=17_000_000)
    recording = read(writer)
    assert recording.started_at is None
    assert recording.minutes == 10
    assert recording.complete
    assert why_not(recording) == "clock_not_set"
    assert dict(recording.faults[0].figures) == {"seconds": 17_000_000}


def test_a_session_without_a_start_makes_no_entry() -> None:
    assert (
        why_not(read_recording(corpus.bare_session(timer_ms=600_000, sport=11), "x.fit")) == "start_unknown"
    )


def test_a_session_starts_with_its_first_point_where_it_doesnt_say() -> None:
    writer = FitWriter()
    records(writer, 600)
    session(writer, timer_ms=600_000, sport=11)
    assert read(writer).started_at == BEGAN


def test_a_few_absurd_times_are_left_out() -> None:
    writer = FitWriter()
    records(writer, 3, start=START - 20 * YEAR)
    records(writer, 600)
    recording = read(writer)
    assert recording.faults[0].id == "stray_times"
    assert (recording.started_at, recording.minutes) == (BEGAN, 10)
    assert why_not(recording) is None


def test_many_absurd_times_make_no_entry() -> None:
    writer = FitWriter()
    records(writer, 200, start=START - 20 * YEAR)
    records(writer, 600)
    recording = read(writer)
    assert why_not(recording) == "clock_jump"
    assert dict(recording.faults[0].figures)["days"] == 20 * 365
    assert [fault.id for fault in recording.faults].count("clock_jump") == 1


def test_points_far_from_the_session_make_no_entry() -> None:
    writer = FitWriter()
    records(writer, 600, start=START + 3 * YEAR)
    whole_session(writer, 600)
    assert why_not(read(writer)) == "clock_jump"


def test_an_end_far_from_start_and_length_makes_no_entry() -> None:
    data = corpus.bare_session(
        start=START, end=START + 64 * YEAR, elapsed_ms=600_000, timer_ms=600_000, sport=11
    )
    assert why_not(read_recording(data, "x.fit")) == "clock_jump"


def test_more_than_a_day_is_no_session() -> None:
    seconds = 90_000
    data = corpus.bare_session(
        start=START, end=START + seconds, elapsed_ms=seconds * 1000, timer_ms=600_000, sport=11
    )
    assert why_not(read_recording(data, "x.fit")) == "too_long"


def test_two_walks_on_different_days_are_no_session() -> None:
    writer = FitWriter()
    file_id(writer)
    whole_session(writer, 600)
    whole_session(writer, 600, start=START + 3 * 86_400)
    recording = read(writer)
    assert why_not(recording) == "too_long"
    assert dict(recording.faults[0].figures) == {"hours": 72.2}


def test_times_that_say_nothing_are_no_times() -> None:
    writer = FitWriter()
    session(writer, start=None, end=None, timer_ms=60_000, sport=11)
    writer.message(20, [(253, 0x86, None), (3, 0x02, 100)], local=1)
    recording = read(writer)
    assert (recording.records, recording.started_at) == (1, None)
