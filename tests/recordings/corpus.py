"""Recordings by name: generated ones, always there, and real ones where shared data lie beside it."""

import struct
from functools import cache
from pathlib import Path

from tests.recordings.fit_writer import (
    CYCLING,
    ENUM,
    HIKING,
    LAP,
    RECORD,
    RUNNING,
    SPLIT,
    SPLIT_SUMMARY,
    SPORT,
    START,
    TIMESTAMP,
    U8,
    U16,
    U32,
    FitWriter,
    activity,
    file_id,
    lap,
    record,
    records,
    session,
    timer,
    walk,
    whole_session,
)

BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[3] / "shared" / "data"


@cache
def real_files() -> dict[str, bytes]:
    """Every real FIT file, by name; empty where the shared data are not there."""
    return {path.name: path.read_bytes() for path in sorted(BESIDE_THE_CHECKOUT.glob("*/*.fit"))}


@cache
def whole_files() -> dict[str, bytes]:
    """Generated files with nothing missing."""
    return {
        "walk-30-min.fit": walk().file(),
        "walk-header-of-12-bytes.fit": walk(600).file(header_bytes=12),
        "walk-header-checksum-zero.fit": walk(600).file(header_crc=0),
        "walk-smart-recording.fit": walk(600, step=7).file(),
        "walk-big-endian.fit": big_endian().file(),
        "walk-developer-fields.fit": developer_fields().file(),
        "walk-name-without-end.fit": unterminated_name().file(),
        "run-layout-defined-again-and-again.fit": redefined().file(),
        "walk-compressed-times.fit": compressed(anchor=True).file(),
        "hike-field-of-odd-size.fit": odd_field_size().file(),
        "run-walk-device-splits.fit": device_splits().file(),
        "run-walk-workout-laps.fit": workout_laps().file(),
        "two-sports-walk-then-ride.fit": two_sports().file(),
        "walk-chained-with-heart-data.fit": walk(600).file() + heart_data().file(),
    }


@cache
def broken_files() -> dict[str, bytes]:
    """Generated files that are damaged, each in its own way, yet say something."""
    good = walk(600).file()
    flipped = bytearray(good)
    flipped[len(flipped) // 2] ^= 0x10
    return {
        "cut-in-the-middle.fit": good[: len(good) // 2],
        "cut-before-the-checksum.fit": good[:-2],
        "never-finished.fit": unfinished(),
        "one-bit-wrong.fit": bytes(flipped),
        "undefined-message.fit": undefined_message(),
        "cut-in-a-definition.fit": cut_in_a_definition(),
        "second-part-cut.fit": good + good[: len(good) // 2],
    }


def big_endian() -> FitWriter:
    """As some bicycle computers write."""
    writer = FitWriter(big_endian=True)
    file_id(writer)
    records(writer, 600)
    whole_session(writer, 600)
    activity(writer, START + 600)
    return writer


def developer_fields() -> FitWriter:
    """Seven bytes of somebody's own in every point."""
    writer = FitWriter()
    file_id(writer)
    for at in range(601):
        fields = [(TIMESTAMP, U32, START + at), (5, U32, at * 150)]
        writer.message(RECORD, fields, local=1, developer=b"\xff\x00\x7f\x80abc")
    whole_session(writer, 600)
    return writer


def unterminated_name() -> FitWriter:
    """A product name that fills its field to the last byte."""
    writer = FitWriter()
    file_id(writer, maker=294, product=802, name=b"STRIDER\x07X")
    records(writer, 60)
    whole_session(writer, 60)
    return writer


def redefined() -> FitWriter:
    """Local type 1 means a point, a lap and a point again."""
    writer = FitWriter()
    file_id(writer)
    for at in range(0, 300, 10):
        record(writer, START + at, at * 2.5, 140)
        writer.message(LAP, [(TIMESTAMP, U32, START + at + 9), (8, U32, 10_000), (9, U32, 2500)], local=1)
    whole_session(writer, 300, sport=RUNNING, cycles=400, distance_cm=75_000)
    return writer


def compressed(anchor: bool) -> FitWriter:
    """Points five seconds apart with five bits of time each, behind a full time or none at all."""
    writer = FitWriter()
    file_id(writer)
    if anchor:
        record(writer, START, 0)
    for at in range(5, 601, 5):
        writer.compressed(RECORD, START + at, [(3, U8, 120)])
    if anchor:
        whole_session(writer, 600)
    return writer


def old_watch() -> FitWriter:
    """Speed and distance in three bytes, 20 m every five seconds; no session message."""
    writer = FitWriter()
    file_id(writer)
    record(writer, START, None)
    for at in range(5, 601, 5):
        distance = at * 4 * 16 & 0xFFF
        raw = struct.pack("<I", 400 | distance << 12)[:3]
        writer.compressed(RECORD, START + at, [(8, 0x0D, raw)])
    return writer


def odd_field_size() -> FitWriter:
    """A field of three bytes that says it is a 32-bit number, in front of fields that are right."""
    writer = FitWriter()
    file_id(writer)
    for at in range(601):
        writer.define(1, RECORD, [(2, 3, U32), (TIMESTAMP, 4, U32), (5, 4, U32)])
        writer.body += b"\x01\xaa\xbb\xcc" + struct.pack("<II", START + at, at * 120)
    whole_session(writer, 600, sport=HIKING)
    return writer


def device_splits() -> FitWriter:
    """The watch's own run (17), walk (18) and stand (22): 3 x (60 s run, 90 s walk), 10 s stand."""
    writer = FitWriter()
    file_id(writer)
    records(writer, 460, speed=2.0)
    for kind, seconds in [(17, 60), (18, 90)] * 3 + [(22, 10)]:
        writer.message(SPLIT, [(0, ENUM, kind), (1, U32, seconds * 1000), (2, U32, seconds * 1000)], local=6)
    whole_session(writer, 460, sport=RUNNING)
    return writer


def split_summaries() -> FitWriter:
    """Only the sums of the splits."""
    writer = FitWriter()
    file_id(writer)
    for kind, seconds in [(17, 240), (18, 360)]:
        writer.message(SPLIT_SUMMARY, [(0, ENUM, kind), (3, U16, 4), (4, U32, seconds * 1000)], local=6)
    whole_session(writer, 600, sport=RUNNING)
    return writer


def workout_laps() -> FitWriter:
    """A structured workout: warm-up, 4 x (30 s active, 90 s recovery), cool-down."""
    writer = FitWriter()
    file_id(writer)
    at = START
    for seconds, intensity in [(300, 2), *([(30, 0), (90, 4)] * 4), (300, 3)]:
        lap(
            writer, at, seconds, intensity=intensity, sport=RUNNING, distance_cm=seconds * 180, cycles=seconds
        )
        at += seconds
    whole_session(writer, 1080, sport=RUNNING)
    return writer


def laps_of_two_sports() -> FitWriter:
    """One session, its laps named walking or running by the person."""
    writer = FitWriter()
    file_id(writer)
    at = START
    for seconds, sport in [(300, 11), (60, 1), (120, 11), (60, 1), (300, 11)]:
        lap(writer, at, seconds, sport=sport)
        at += seconds
    whole_session(writer, 840)
    return writer


def two_sports() -> FitWriter:
    """Two sessions in one part."""
    writer = FitWriter()
    file_id(writer)
    records(writer, 1200)
    whole_session(writer, 600)
    whole_session(writer, 600, start=START + 600, sport=CYCLING, cycles=None)
    return writer


def heart_data() -> FitWriter:
    """A part that a heart strap adds: nothing that we read."""
    writer = FitWriter()
    for at in range(20):
        writer.message(132, [(TIMESTAMP, U32, START + at), (6, U8, 120)])
    return writer


def laps_only() -> FitWriter:
    """Points and two laps, but no session; the sport in a message of its own."""
    writer = FitWriter()
    file_id(writer)
    writer.message(SPORT, [(0, ENUM, 11), (1, ENUM, 27)], local=6)
    records(writer, 600)
    lap(writer, START, 290, distance_cm=43_500, cycles=270)
    lap(writer, START + 300, 300, distance_cm=45_000, cycles=275)
    return writer


def points_only(pause: int = 0) -> FitWriter:
    """Points every second for 5 minutes, a pause without points, 5 minutes more."""
    writer = FitWriter()
    file_id(writer)
    records(writer, 300)
    records(writer, 300, start=START + 300 + pause)
    return writer


def unfinished() -> bytes:
    """The battery went flat: no length in the header, no session, no checksum; the timer runs on."""
    writer = FitWriter()
    file_id(writer)
    timer(writer, START, 0)
    records(writer, 100)
    timer(writer, START + 100, 4)
    records(writer, 60, start=START + 160)
    timer(writer, START + 160, 0)
    records(writer, 200, start=START + 160)
    return writer.file(promised=0)[:-2]


def undefined_message() -> bytes:
    """After ten minutes a message of local type 9, which nothing defined."""
    writer = walk(600)
    writer.body += b"\x09\x01\x02\x03\x04"
    return writer.file()


def cut_in_a_definition() -> bytes:
    """The part ends in the middle of a definition."""
    writer = walk(600)
    writer.body += b"\x46\x00\x00\x14\x00\x05\xfd\x04"
    return writer.file()


def bare_session(**told: int | None) -> bytes:
    """A file with one session message and nothing else."""
    writer = FitWriter()
    file_id(writer)
    session(writer, **told)
    return writer.file()
