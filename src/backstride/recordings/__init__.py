"""Recordings: what watches and phones wrote, read with care and never believed blindly.

`read_recording(path.read_bytes(), path.name)` gives a `Recording` or raises `RecordingProblem`, nothing else;
`why_not_a_session(recording)` is None where a journal entry may be made from it; `describe(recording)` gives
plain values for JSON.
"""

from backstride.recordings.describe import describe, describe_fault
from backstride.recordings.faults import Fault, RecordingProblem
from backstride.recordings.read import MOST_BYTES, read_recording
from backstride.recordings.recording import Device, Lap, Recording, on_foot
from backstride.recordings.worthiness import why_not_a_session

__all__ = [
    "MOST_BYTES",
    "Device",
    "Fault",
    "Lap",
    "Recording",
    "RecordingProblem",
    "describe",
    "describe_fault",
    "on_foot",
    "read_recording",
    "why_not_a_session",
]
