"""Damaged files: what can be read is read, the fault is named with its place, no journal entry is made."""

import pytest

from backstride.recordings import Recording, RecordingProblem, read_recording, why_not_a_session
from tests.recordings.corpus import broken_files, real_files
from tests.recordings.fit_writer import (
    ENUM,
    LAP,
    RECORD,
    START,
    TIMESTAMP,
    U32,
    FitWriter,
    crc16,
    file_id,
    lap,
    records,
    session,
    timer,
    walk,
)

WHERE = {
    "never-finished.fit": ("unfinished", 4),
    "truncated-ride.fit": ("truncated", 403_437),
    "clock-not-set-undefined-message.fit": ("truncated", 78_233),
}


def read(name: str) -> Recording:
    return read_recording(broken_files()[name], name)


@pytest.mark.parametrize("name", broken_files())
def test_a_broken_file_is_read_in_part_and_makes_no_journal_entry(name: str) -> None:
    recording = read(name)
    assert not recording.complete
    assert recording.minutes is not None
    problem = why_not_a_session(recording)
    assert problem is not None
    assert problem.breaks
    assert problem.at_byte is not None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("cut-in-the-middle.fit", "truncated"),
        ("cut-before-the-checksum.fit", "truncated"),
        ("never-finished.fit", "unfinished"),
        ("one-bit-wrong.fit", "checksum"),
        ("undefined-message.fit", "undefined_message"),
        ("cut-in-a-definition.fit", "truncated"),
        ("second-part-cut.fit", "truncated"),
    ],
)
def test_the_reason_is_the_one_that_tells_most(name: str, fault: str) -> None:
    problem = why_not_a_session(read(name))
    assert problem is not None
    assert problem.id == fault


@pytest.mark.parametrize("name", sorted({**broken_files(), **real_files()}.keys() & WHERE.keys()))
def test_broken_files_say_where(name: str) -> None:
    problem = why_not_a_session(read_recording({**broken_files(), **real_files()}[name], name))
    assert problem is not None
    assert (problem.id, problem.at_byte) == WHERE[name]


def test_a_cut_file_has_the_totals_of_the_points_that_are_there() -> None:
    recording = read("cut-in-the-middle.fit")
    assert recording.totals_from == "records"
    assert recording.minutes == pytest.approx((recording.records - 1) / 60)
    assert recording.distance_m == pytest.approx((recording.records - 1) * 1.5)
    assert recording.mean_heart_rate == 110
    assert recording.sport is None


def test_an_unfinished_file_counts_only_while_the_timer_ran() -> None:
    recording = read("never-finished.fit")
    assert recording.minutes == 5
    assert recording.elapsed_minutes == 6


def test_an_undefined_message_is_named_with_its_byte_and_what_is_lost() -> None:
    (fault,) = read("undefined-message.fit").faults
    data = broken_files()["undefined-message.fit"]
    assert fault.at_byte == len(data) - 2 - 5
    assert dict(fault.figures) == {"lost": 5, "local_type": 9}
    assert read("undefined-message.fit").minutes == 10


def test_an_undefined_short_time_message_is_named_by_its_local_type() -> None:
    writer = FitWriter()
    records(writer, 60)
    writer.body += b"\xc5\x00"
    fault = read_recording(writer.file(), "x.fit").faults[0]
    assert dict(fault.figures) == {"lost": 2, "local_type": 2}


def test_the_first_part_survives_when_the_second_is_cut() -> None:
    recording = read("second-part-cut.fit")
    assert recording.minutes is not None
    assert recording.minutes > 10


def test_a_wrong_length_does_no_harm_where_the_checksum_is_right() -> None:
    for promised in (0, 100, 10_000_000):
        recording = read_recording(walk(600).file(promised=promised), "x.fit")
        assert [fault.id for fault in recording.faults] == ["wrong_size"]
        assert recording.minutes == 10
        assert why_not_a_session(recording) is None


def test_bytes_behind_the_end_do_no_harm() -> None:
    recording = read_recording(walk(600).file() + b"\0" * 7, "x.fit")
    (fault,) = recording.faults
    assert (fault.id, dict(fault.figures)) == ("bytes_after_end", {"bytes": 7})
    assert why_not_a_session(recording) is None


def test_a_wrong_header_checksum_alone_does_no_harm() -> None:
    recording = read_recording(walk(600).file(header_crc=0x1234), "x.fit")
    assert [fault.id for fault in recording.faults] == ["header_checksum"]
    assert recording.complete


def test_a_file_without_anything_to_read_is_refused_with_the_place() -> None:
    writer = FitWriter()
    file_id(writer)
    writer.body += b"\x0e"
    with pytest.raises(RecordingProblem) as caught:
        read_recording(writer.file(), "nothing.fit")
    assert caught.value.fault.id == "nothing_recorded"
    assert caught.value.at_byte == 14 + len(writer.body) - 1
    assert caught.value.where == f"nothing.fit, byte {caught.value.at_byte}"
    assert str(caught.value) == f"{caught.value.where}: nothing_recorded"


@pytest.mark.parametrize(("kind", "word"), [(5, "workout"), (6, "course"), (2, "settings"), (99, "type_99")])
def test_fit_files_that_are_no_outing_are_refused(kind: int, word: str) -> None:
    writer = FitWriter()
    file_id(writer, kind=kind)
    records(writer, 60)
    with pytest.raises(RecordingProblem) as caught:
        read_recording(writer.file(), "plan.fit")
    assert caught.value.what == "fault.not_an_activity.what"
    assert caught.value.figures == {"file_type": word}
    assert str(caught.value) == f"plan.fit: not_an_activity (file_type={word})"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04 and more", "zip"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n", "image"),
        (b"<?xml version='1.0'?><gpx version='1.1'>", "gpx"),
        (b"<TrainingCenterDatabase>", "tcx"),
        (b"<kml>", "kml"),
        (b"time,speed\n1,2\n", "text"),
        (bytes(range(256)), "unknown"),
    ],
)
def test_another_kind_of_file_is_recognised(data: bytes, kind: str) -> None:
    with pytest.raises(RecordingProblem) as caught:
        read_recording(data, "other")
    assert caught.value.fault.id == "not_a_recording"
    assert caught.value.figures == {"looks_like": kind}


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(RecordingProblem, match="empty"):
        read_recording(b"", "empty.fit")


@pytest.mark.parametrize("header", [b"\x0b\x20\0\0\0\0\0\0.FIT", b"\xff\x20\0\0\0\0\0\0.FIT\0\0"])
def test_a_header_of_impossible_length_is_refused(header: bytes) -> None:
    with pytest.raises(RecordingProblem, match="header_broken"):
        read_recording(header, "x.fit")


def test_totals_come_from_laps_that_reach_the_last_point() -> None:
    writer = FitWriter()
    records(writer, 600)
    lap(writer, START, 290, distance_cm=43_500, cycles=270, sport=11)
    lap(writer, START + 300, 300, distance_cm=45_000, cycles=275, sport=11)
    recording = read_recording(writer.file(), "x.fit")
    assert recording.totals_from == "laps"
    assert recording.minutes == pytest.approx(590 / 60)
    assert (recording.distance_m, recording.steps, recording.sport) == (885, 1090, "walking")
    assert [fault.id for fault in recording.faults] == ["no_session_message"]
    assert why_not_a_session(recording) is None


def test_totals_come_from_points_where_laps_end_before_them() -> None:
    writer = FitWriter()
    lap(writer, START, 100, distance_cm=15_000)
    records(writer, 600)
    recording = read_recording(writer.file(), "x.fit")
    assert (recording.totals_from, recording.minutes, recording.distance_m) == ("records", 10, 900)


def test_laps_alone_are_enough() -> None:
    writer = FitWriter()
    lap(writer, START, 100)
    lap(writer, START + 100, 200)
    recording = read_recording(writer.file(), "x.fit")
    assert (recording.minutes, recording.distance_m, recording.steps) == (5, None, None)


def test_a_gap_between_points_is_a_pause_where_no_event_tells_of_one() -> None:
    writer = FitWriter()
    records(writer, 300)
    records(writer, 300, start=START + 420)
    recording = read_recording(writer.file(), "x.fit")
    assert (recording.minutes, recording.elapsed_minutes) == (10, 12)


def test_stop_events_alone_tell_nothing_of_the_timer() -> None:
    writer = FitWriter()
    records(writer, 300)
    timer(writer, START + 300, 4)
    assert read_recording(writer.file(), "x.fit").minutes == 5


def test_minutes_with_pauses_are_taken_where_nothing_else_is_told_and_flagged() -> None:
    writer = FitWriter()
    session(writer, start=START, end=START + 900, sport=11)
    recording = read_recording(writer.file(), "x.fit")
    assert (recording.minutes, recording.elapsed_minutes) == (15, 15)
    assert [fault.id for fault in recording.faults] == ["minutes_from_elapsed"]
    assert why_not_a_session(recording) is None


def test_a_session_without_any_length_makes_no_entry() -> None:
    writer = FitWriter()
    session(writer, start=START, timer_ms=0, sport=11, heart=120)
    recording = read_recording(writer.file(), "x.fit")
    problem = why_not_a_session(recording)
    assert recording.minutes is None
    assert recording.mean_heart_rate is None
    assert problem is not None
    assert problem.id == "no_duration"


def test_a_number_in_a_field_too_small_for_it_is_missing_not_guessed() -> None:
    writer = FitWriter()
    records(writer, 60)
    writer.define(4, LAP, [(TIMESTAMP, 4, U32), (8, 3, U32), (25, 1, ENUM)])
    writer.body += b"\x04" + (START + 60).to_bytes(4, "little") + b"\x10\x20\x30" + b"\x0b"
    recording = read_recording(writer.file(), "x.fit")
    assert recording.laps[0].seconds is None
    assert recording.laps[0].sport == "walking"


def test_a_field_named_twice_counts_where_it_stands_first() -> None:
    writer = FitWriter()
    writer.define(1, RECORD, [(TIMESTAMP, 4, U32), (TIMESTAMP, 4, U32)])
    for at in (0, 5):
        writer.body += b"\x01" + (START + at).to_bytes(4, "little") + b"\x01\x02\x03\x04"
    assert read_recording(writer.file(), "x.fit").elapsed_minutes == pytest.approx(5 / 60)


def test_the_test_writer_and_the_reader_agree_on_checksums() -> None:
    assert crc16(walk(60).file()) == 0
