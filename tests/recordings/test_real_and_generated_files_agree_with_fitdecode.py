"""The same files through another reader, which shares no code with ours."""

import io
import warnings
from typing import NamedTuple

import fitdecode  # type: ignore[import-untyped]
import pytest

from backstride.recordings import read_recording
from tests.recordings.corpus import real_files, whole_files

FILES = {**whole_files(), **real_files()}
FIRST_REAL_TIME = 0x10000000


class Told(NamedTuple):
    """What fitdecode reads: session fields in file order, counts of laps and points."""

    sessions: list[dict[str, object]]
    laps: int
    records: int


def told_by_fitdecode(data: bytes) -> Told | None:
    """None where fitdecode cannot read the file to its end, or finds no session in it."""
    sessions: list[dict[str, object]] = []
    counts = {"lap": 0, "record": 0}
    try:
        with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
            warnings.simplefilter("ignore")
            for frame in reader:
                if not isinstance(frame, fitdecode.FitDataMessage):
                    continue
                if frame.name in counts:
                    counts[frame.name] += 1
                if frame.name == "session":
                    sessions.append({each.name: each.value for each in frame.fields})
    except fitdecode.FitError:
        return None
    return Told(sessions, counts["lap"], counts["record"]) if sessions else None


READABLE = {name: told for name, data in FILES.items() if (told := told_by_fitdecode(data))}


def added(told: Told, name: str) -> float | None:
    """The sum over sessions, None when one doesn't say."""
    values = [session.get(name) for session in told.sessions]
    numbers = [value for value in values if isinstance(value, int | float)]
    return sum(numbers) if len(numbers) == len(values) else None


def test_most_files_are_compared() -> None:
    assert len(READABLE) >= len(FILES) - 2


@pytest.mark.parametrize("name", READABLE)
def test_minutes_are_the_timer_time_of_all_sessions(name: str) -> None:
    recording = read_recording(FILES[name], name)
    seconds = added(READABLE[name], "total_timer_time")
    assert seconds is not None
    assert recording.minutes == pytest.approx(seconds / 60)
    elapsed = added(READABLE[name], "total_elapsed_time")
    assert elapsed is not None
    assert recording.elapsed_minutes == pytest.approx(elapsed / 60)


@pytest.mark.parametrize("name", READABLE)
def test_the_distance_is_that_of_all_sessions(name: str) -> None:
    assert read_recording(FILES[name], name).distance_m == pytest.approx(
        added(READABLE[name], "total_distance")
    )


@pytest.mark.parametrize("name", READABLE)
def test_the_start_is_that_of_the_first_session(name: str) -> None:
    start = READABLE[name].sessions[0]["start_time"]
    started_at = read_recording(FILES[name], name).started_at
    assert started_at is None if isinstance(start, int) else started_at == start


@pytest.mark.parametrize("name", READABLE)
def test_the_sports_are_those_of_the_sessions(name: str) -> None:
    sports = dict.fromkeys(session["sport"] for session in READABLE[name].sessions)
    recording = read_recording(FILES[name], name)
    assert recording.sports == tuple(sports)
    assert recording.sport == ("multisport" if len(sports) > 1 else next(iter(sports)))


@pytest.mark.parametrize("name", READABLE)
def test_no_lap_and_no_point_is_lost(name: str) -> None:
    recording = read_recording(FILES[name], name)
    assert (len(recording.laps), recording.records) == READABLE[name][1:]


@pytest.mark.parametrize("name", READABLE)
def test_steps_are_two_a_stride_of_those_on_foot(name: str) -> None:
    on_foot = [each for each in READABLE[name].sessions if each["sport"] in ("walking", "running", "hiking")]
    strides = [each.get("total_strides") or each.get("total_cycles") for each in on_foot]
    told = [each for each in strides if isinstance(each, int)]
    assert read_recording(FILES[name], name).steps == (2 * sum(told) if told else None)


@pytest.mark.parametrize("name", READABLE)
def test_a_file_that_fitdecode_reads_to_its_end_is_complete(name: str) -> None:
    assert read_recording(FILES[name], name).complete
