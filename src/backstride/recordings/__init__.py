"""Recordings: what watches and phones wrote, read with care and never believed blindly.

`read_recording(path.read_bytes(), path.name)` gives a `Recording` or raises `RecordingProblem`, nothing else;
`why_not_a_session(recording)` is None where a journal entry may be made from it; `describe(recording)` gives
plain values for JSON.
"""

from backstride.recordings.as_session import (
    AS_LOGGED,
    WORTH_A_LOOK,
    faults_worth_a_look,
    minutes_to_log,
    run_minutes_to_log,
    starts_in_the_future,
    unusual_length,
)
from backstride.recordings.describe import describe, describe_fault
from backstride.recordings.faults import Fault, RecordingProblem
from backstride.recordings.faults_in_words import FaultInWords, fault_in_words
from backstride.recordings.read import MOST_BYTES, read_recording
from backstride.recordings.recording import Device, Lap, Recording, on_foot
from backstride.recordings.worthiness import why_not_a_session

__all__ = [
    "AS_LOGGED",
    "MOST_BYTES",
    "WORTH_A_LOOK",
    "Device",
    "Fault",
    "FaultInWords",
    "Lap",
    "Recording",
    "RecordingProblem",
    "describe",
    "describe_fault",
    "fault_in_words",
    "faults_worth_a_look",
    "minutes_to_log",
    "on_foot",
    "read_recording",
    "run_minutes_to_log",
    "starts_in_the_future",
    "unusual_length",
    "why_not_a_session",
]
