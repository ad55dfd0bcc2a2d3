"""Files with nothing missing: totals, start, zone, laps, device."""

from datetime import UTC, datetime, timedelta

import pytest

from backstride.recordings import Device, Recording, read_recording, why_not_a_session
from tests.recordings import corpus
from tests.recordings.corpus import whole_files
from tests.recordings.fit_writer import (
    CYCLING,
    HIKING,
    RUNNING,
    START,
    STRENGTH,
    FitWriter,
    activity,
    file_id,
    walk,
    whole_session,
)


def read(writer: FitWriter) -> Recording:
    return read_recording(writer.file(), "made.fit")


def test_an_ordinary_walk_is_read_whole() -> None:
    recording = read(walk(1800))
    assert recording.complete
    assert recording.faults == ()
    assert why_not_a_session(recording) is None
    assert (recording.format, recording.name, recording.totals_from) == ("fit", "made.fit", "session")
    assert (recording.sport, recording.sub_sport, recording.sports) == ("walking", "generic", ("walking",))
    assert recording.started_at == datetime(2024, 11, 8, 11, 33, 20, tzinfo=UTC)
    assert recording.utc_offset == timedelta(hours=1)
    assert (recording.minutes, recording.elapsed_minutes, recording.distance_m) == (30, 30, 2700)
    assert (recording.steps, recording.mean_heart_rate, recording.records) == (3300, 110, 1801)
    assert (recording.run_minutes, recording.run_minutes_from) == (None, None)
    assert recording.device == Device("garmin", "2697")


@pytest.mark.parametrize("name", whole_files())
def test_every_whole_file_may_become_a_journal_entry(name: str) -> None:
    recording = read_recording(whole_files()[name], name)
    assert recording.complete
    assert why_not_a_session(recording) is None


@pytest.mark.parametrize("name", [name for name in whole_files() if name.startswith("walk-")])
def test_the_way_a_walk_is_written_changes_nothing(name: str) -> None:
    recording = read_recording(whole_files()[name], name)
    assert recording.started_at == datetime(2024, 11, 8, 11, 33, 20, tzinfo=UTC)
    assert recording.sport == "walking"
    assert recording.minutes is not None
    assert recording.distance_m == pytest.approx(recording.minutes * 90)


def test_pauses_are_left_out_of_the_minutes() -> None:
    recording = read(walk(1800, timer_ms=1_500_500))
    assert recording.minutes == pytest.approx(1500.5 / 60)
    assert recording.elapsed_minutes == 30


def test_a_lap_tells_when_how_long_and_why_it_ended() -> None:
    (lap,) = read(walk(600)).laps
    assert lap.started_at == datetime(2024, 11, 8, 11, 33, 20, tzinfo=UTC)
    assert (lap.seconds, lap.distance_m, lap.sport) == (600, 900, "walking")
    assert (lap.intensity, lap.trigger) == (None, "session_end")


def test_all_parts_of_a_chained_file_are_read() -> None:
    recording = read_recording(walk(600).file() + corpus.workout_laps().file(), "chained.fit")
    assert recording.sports == ("walking", "running")
    assert recording.sport == "multisport"
    assert recording.minutes == pytest.approx(10 + 18)
    assert len(recording.laps) == 1 + 10


def test_several_sports_are_named_in_order_and_flagged() -> None:
    recording = read(corpus.two_sports())
    assert recording.sports == ("walking", "cycling")
    assert [fault.id for fault in recording.faults] == ["several_sports"]
    assert recording.steps == 2 * 550
    assert recording.mean_heart_rate == 110


def test_another_sport_is_flagged_but_possible() -> None:
    recording = read(walk(600, sport=CYCLING))
    assert [fault.id for fault in recording.faults] == ["other_sport"]
    assert why_not_a_session(recording) is None
    assert recording.steps is None


def test_an_untold_sport_is_flagged_but_possible() -> None:
    recording = read_recording(corpus.bare_session(start=START, timer_ms=600_000), "untold.fit")
    assert recording.sport is None
    assert [fault.id for fault in recording.faults] == ["sport_unknown"]
    assert why_not_a_session(recording) is None


@pytest.mark.parametrize(("sport", "sub_sport"), [(HIKING, 0), (RUNNING, 1), (4, 1), (None, 45)])
def test_hiking_and_treadmills_are_on_foot(sport: int | None, sub_sport: int) -> None:
    data = corpus.bare_session(start=START, timer_ms=600_000, cycles=550, sport=sport, sub_sport=sub_sport)
    recording = read_recording(data, "x.fit")
    assert recording.steps == 1100
    assert "other_sport" not in [fault.id for fault in recording.faults]


def test_a_sport_without_a_word_keeps_its_number() -> None:
    assert read(walk(60, sport=123, sub_sport=200)).sport == "sport_123"


def test_steps_already_counted_as_steps_are_not_doubled() -> None:
    assert read(walk(600, cycles=1150)).steps == 1150
    assert read(walk(600, cycles=1150, sport=RUNNING)).steps == 2300
    assert read(walk(600, cycles=1650, sport=RUNNING)).steps == 1650


def test_a_device_that_counts_no_strides_gives_no_steps_rather_than_zero() -> None:
    assert read(walk(600, cycles=0)).steps is None


def test_what_the_session_leaves_out_is_taken_from_its_laps() -> None:
    recording = read(walk(600, cycles=None, distance_cm=None))
    assert (recording.steps, recording.distance_m, recording.totals_from) == (1100, 900, "session")


def test_steps_of_a_walk_beside_strength_training_are_those_of_the_walk() -> None:
    writer = walk(600)
    whole_session(writer, 300, start=START + 600, sport=STRENGTH, cycles=40)
    assert read(writer).steps == 1100


def test_a_heart_rate_of_zero_is_no_heart_rate() -> None:
    assert (
        read_recording(corpus.bare_session(start=START, timer_ms=600_000, heart=0), "x").mean_heart_rate
        is None
    )


def test_a_name_without_an_end_and_unprintable_letters_are_read_as_far_as_they_go() -> None:
    assert read(corpus.unterminated_name()).device == Device("coros", "STRIDERX")


def test_a_maker_without_a_word_keeps_its_number() -> None:
    writer = FitWriter()
    file_id(writer, maker=4242)
    whole_session(writer, 60)
    assert read(writer).device == Device("manufacturer_4242", "2697")


def test_a_device_that_nobody_names_is_unknown() -> None:
    writer = FitWriter()
    whole_session(writer, 60)
    assert read(writer).device == Device(None, None)


@pytest.mark.parametrize(
    ("lead", "hours"),
    [(0, 0), (7200, 2), (-14_400, -4), (20_700, 5.75), (3597, 1), (None, None), (1234, None), (90_000, None)],
)
def test_the_zone_is_told_where_the_two_clocks_differ_as_zones_do(
    lead: int | None, hours: float | None
) -> None:
    writer = FitWriter()
    whole_session(writer, 600)
    activity(writer, START + 600, local_lead=lead)
    assert read(writer).utc_offset == (None if hours is None else timedelta(hours=hours))
