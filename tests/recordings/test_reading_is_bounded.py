"""Whatever the bytes: one kind of exception, little time, little memory."""

import random
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.recordings import MOST_BYTES, Recording, RecordingProblem, describe, read_recording
from backstride.recordings.fit import messages
from tests.recordings.corpus import broken_files, real_files, whole_files
from tests.recordings.fit_writer import LAP, RECORD, SESSION, START, TIMESTAMP, U8, U32, FitWriter, walk

SEEDS = {**whole_files(), **broken_files(), **{n: d for n, d in real_files().items() if len(d) < 30_000}}
SECONDS = 5.0
"""For one small file; the usual time is a few thousandths."""

MEGABYTES = 4


def attempt(data: bytes) -> Recording | None:
    """Read; anything but a recording or a RecordingProblem fails the test."""
    began = time.monotonic()
    try:
        recording = read_recording(data, "mutant.fit")
    except RecordingProblem:
        return None
    finally:
        assert time.monotonic() - began < SECONDS
    describe(recording)
    return recording


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.floats(0, 1))
def test_a_file_cut_anywhere_never_passes_for_whole(name: str, share: float) -> None:
    data = SEEDS[name]
    cut = attempt(data[: int(share * (len(data) - 1))])
    assert cut is None or not cut.complete or "chained" in name


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.randoms(use_true_random=False), st.integers(1, 40))
def test_flipped_bits_raise_nothing_else_and_never_pass_for_whole(
    name: str, dice: random.Random, flips: int
) -> None:
    data = bytearray(SEEDS[name])
    for place in dice.sample(range(len(data)), flips):
        data[place] ^= 1 << dice.randrange(8)
    mutant = attempt(bytes(data))
    assert mutant is None or not mutant.complete or flips > 1 or mutant.faults


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.randoms(use_true_random=False))
def test_zeroed_doubled_and_dropped_stretches_raise_nothing_else(name: str, dice: random.Random) -> None:
    data = SEEDS[name]
    start, end = sorted(dice.sample(range(len(data) + 1), 2))
    for middle in (bytes(end - start), data[start:end] * 2, b""):
        attempt(data[:start] + middle + data[end:])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_messages_behind_a_good_header_raise_nothing_else(body: bytes) -> None:
    writer = FitWriter()
    writer.body += body
    attempt(writer.file())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([0, 12, 18, 19, 20, 21, 34, 312, 313]), st.binary(max_size=60)), max_size=12
    )
)
def test_any_values_in_well_formed_messages_raise_nothing_else(told: list[tuple[int, bytes]]) -> None:
    writer = FitWriter()
    for number, raw in told:
        base_types = [0x00, 0x83, 0x84, 0x86, 0x88, 0x89, 0x8E, 0x90, 0x07, 0x0D]
        fields = [(TIMESTAMP, base_types[number % 10], raw[:8]), (raw[0] % 12 if raw else 0, U32, raw[8:])]
        writer.message(number, fields)
    attempt(writer.file())


def repeated(message: int, size: int) -> bytes:
    """One layout and as many messages of it as fit."""
    writer = FitWriter()
    layout = [(TIMESTAMP, 4, U32)] if size == 5 else [(3, size - 1, U8)] if size > 1 else []
    writer.define(0, message, layout)
    one = b"\0" + START.to_bytes(4, "little") * (size == 5) + b"\x50" * ((size - 1) * (size != 5))
    head = writer.file()[:14]
    return head + bytes(writer.body) + one * (MEGABYTES * 2**20 // size) + b"\0\0"


@pytest.mark.parametrize(("message", "size"), [(RECORD, 1), (RECORD, 2), (RECORD, 5), (LAP, 5), (SESSION, 5)])
def test_millions_of_tiny_messages_take_little_time_and_memory(message: int, size: int) -> None:
    data = repeated(message, size)
    tracemalloc.start()
    began = time.monotonic()
    attempt(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - began < 30
    assert peak < 150 * 2**20


def test_more_messages_than_any_session_has_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.recordings.fit.read.MOST_MESSAGES", 100)
    recording = read_recording(walk(600).file(), "x.fit")
    assert recording.faults[0].id == "too_many_messages"
    assert not recording.complete


def test_more_layouts_than_any_device_has_are_not_read() -> None:
    writer = walk(60)
    for number in range(messages.MOST_LAYOUTS + 1):
        writer.define(0, 1000 + number, [(1, 1, U8)])
    recording = read_recording(writer.file(), "x.fit")
    assert [fault.id for fault in recording.faults] == ["too_many_layouts"]
    assert recording.minutes == 1


@pytest.mark.parametrize("message", [SESSION, LAP])
def test_more_sessions_or_laps_than_any_recording_has_are_not_read(message: int) -> None:
    writer = walk(60)
    for _ in range(6000):
        writer.message(message, [(TIMESTAMP, U32, START)])
    recording = read_recording(writer.file(), "x.fit")
    assert not recording.complete
    assert len(recording.laps) <= 5000


def test_more_parts_than_any_recording_has_are_not_read() -> None:
    recording = read_recording(walk(5).file() * 100, "x.fit")
    assert [fault.id for fault in recording.faults if fault.breaks] == ["too_many_parts"]
    assert recording.minutes == pytest.approx(64 * 5 / 60)


def test_a_file_bigger_than_any_recording_is_refused_unread() -> None:
    with pytest.raises(RecordingProblem) as caught:
        read_recording(bytes(MOST_BYTES + 2**20), "huge.fit")
    assert caught.value.figures == {"megabytes": 33.0, "most": 32}
    assert caught.value.where == "huge.fit"
