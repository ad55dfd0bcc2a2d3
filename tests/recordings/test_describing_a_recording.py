"""Recordings as plain values for JSON."""

import json

import pytest

from backstride.recordings import describe, describe_fault, read_recording
from tests.recordings import corpus
from tests.recordings.corpus import broken_files, real_files, whole_files
from tests.recordings.fit_writer import START, walk

EVERYTHING = {**whole_files(), **broken_files(), **real_files()}


def test_a_walk_in_words_and_units() -> None:
    told = describe(read_recording(walk(1800).file(), "walk.fit"))
    assert told["started_at"] == "2024-11-08T12:33:20+01:00"
    assert told["utc_offset_minutes"] == 60
    assert (told["minutes"], told["distance_m"], told["steps"]) == (30, 2700, 3300)
    assert told["can_be_logged"] is True
    assert told["laps"] == [
        {
            "started_at": "2024-11-08T12:33:20+01:00",
            "seconds": 1800,
            "distance_m": 2700,
            "sport": "walking",
            "intensity": None,
            "trigger": "session_end",
        }
    ]


def test_without_a_zone_the_start_is_in_utc() -> None:
    told = describe(read_recording(corpus.bare_session(start=START, timer_ms=60_000), "x.fit"))
    assert told["started_at"] == "2024-11-08T11:33:20+00:00"
    assert told["utc_offset_minutes"] is None


def test_what_is_missing_is_null_never_zero() -> None:
    told = describe(read_recording(corpus.bare_session(timer_ms=60_000), "x.fit"))
    missing = [
        "sport",
        "started_at",
        "distance_m",
        "steps",
        "mean_heart_rate_bpm",
        "run_minutes",
        "elapsed_minutes",
    ]
    assert [told[key] for key in missing] == [None] * len(missing)


def test_faults_carry_their_place_and_figures() -> None:
    recording = read_recording(broken_files()["undefined-message.fit"], "x.fit")
    assert describe_fault(recording.faults[0]) == {
        "id": "undefined_message",
        "at_byte": recording.faults[0].at_byte,
        "blocks": True,
        "figures": {"lost": 5, "local_type": 9},
    }


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_recording_can_be_written_as_strict_json(name: str) -> None:
    told = describe(read_recording(EVERYTHING[name], name))
    assert json.loads(json.dumps(told, allow_nan=False)) == told
