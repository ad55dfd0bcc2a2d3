"""A small writer of FIT files, valid ones and broken ones, for tests and benchmarks.

It shares nothing with the reader: its checksum goes byte by byte, its messages are packed with `struct`.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

U8, U16, U32, I8, I16, I32, ENUM, TEXT, F32, F64, U8Z, BYTES = (
    *(0x02, 0x84, 0x86, 0x01, 0x83, 0x85, 0x00, 0x07, 0x88, 0x89, 0x0A, 0x0D),
)
CODES = {U8: "B", U16: "H", U32: "I", I8: "b", I16: "h", I32: "i", ENUM: "B", F32: "f", F64: "d", U8Z: "B"}
MISSING = {U8: 0xFF, U16: 0xFFFF, U32: 0xFFFFFFFF, ENUM: 0xFF, U8Z: 0, I8: 0x7F, I16: 0x7FFF, I32: 0x7FFFFFFF}

FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, DEVICE_INFO, ACTIVITY = 0, 12, 18, 19, 20, 21, 23, 34
SPLIT, SPLIT_SUMMARY = 312, 313
TIMESTAMP = 253

Value = int | float | bytes | None
Fields = Sequence[tuple[int, int, Value]]
"""(field number, base type, value); None is written as the type's "missing"."""


def crc16(data: bytes) -> int:
    """The checksum, byte by byte."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def pack(base: int, value: Value, big_endian: bool) -> bytes:
    """One value as bytes."""
    if isinstance(value, bytes):
        return value
    told = MISSING[base] if value is None else value
    return struct.pack((">" if big_endian else "<") + CODES[base], told)


@dataclass
class FitWriter:
    """The messages of one part, written one by one. A definition is written wherever the layout changes."""

    big_endian: bool = False
    body: bytearray = field(default_factory=bytearray)
    defined: dict[int, bytes] = field(default_factory=dict)

    def define(
        self, local: int, message: int, layout: Sequence[tuple[int, int, int]], developer: int = 0
    ) -> None:
        """A definition: (field number, bytes, base type) each; `developer` bytes in one developer field."""
        order = ">" if self.big_endian else "<"
        flag = 0x20 if developer else 0
        raw = struct.pack(f"{order}BBBHB", 0x40 | flag | local, 0, int(self.big_endian), message, len(layout))
        raw += b"".join(bytes(each) for each in layout)
        raw += bytes([1, 0, developer, 0]) if developer else b""
        if self.defined.get(local) != raw:
            self.body += raw
            self.defined[local] = raw

    def message(self, number: int, fields: Fields, local: int = 0, developer: bytes = b"") -> None:
        """A data message, its definition in front where needed."""
        values = [(number, base, pack(base, value, self.big_endian)) for number, base, value in fields]
        self.define(local, number, [(each, len(raw), base) for each, base, raw in values], len(developer))
        self.body += bytes([local]) + b"".join(raw for _, _, raw in values) + developer

    def compressed(self, number: int, seconds: int, fields: Fields, local: int = 3) -> None:
        """A data message whose header holds the last five bits of its time."""
        values = [(number, base, pack(base, value, self.big_endian)) for number, base, value in fields]
        self.define(local, number, [(each, len(raw), base) for each, base, raw in values])
        self.body += bytes([0x80 | local << 5 | seconds & 31]) + b"".join(raw for _, _, raw in values)

    def file(
        self, header_bytes: int = 14, header_crc: int | None = None, promised: int | None = None
    ) -> bytes:
        """The whole part: header, messages, checksum. `promised`: another length than the true one."""
        size = len(self.body) if promised is None else promised
        header = struct.pack("<BBHI4s", header_bytes, 0x20, 2132, size, b".FIT")
        if header_bytes >= 14:
            header += struct.pack("<H", crc16(header) if header_crc is None else header_crc)
        header = header.ljust(header_bytes, b"\0")
        return header + bytes(self.body) + struct.pack("<H", crc16(header + bytes(self.body)))


START = 1_100_000_000
"""2024-11-08 11:33:20 UTC, in FIT seconds."""

RUNNING, CYCLING, WALKING, HIKING, STRENGTH = 1, 2, 11, 17, 10


def file_id(writer: FitWriter, kind: int = 4, maker: int = 1, product: int = 2697, name: bytes = b"") -> None:
    """Who wrote the file, and what kind of file it is."""
    text: Fields = [(8, TEXT, name)] if name else []
    writer.message(FILE_ID, [(0, ENUM, kind), (1, U16, maker), (2, U16, product), (4, U32, START), *text])


def record(writer: FitWriter, at: int, metres: float | None = None, heart: int | None = None) -> None:
    """One point."""
    distance = None if metres is None else round(metres * 100)
    writer.message(RECORD, [(TIMESTAMP, U32, at), (5, U32, distance), (3, U8, heart)], local=1)


def records(writer: FitWriter, seconds: int, start: int = START, step: int = 1, speed: float = 1.5) -> None:
    """Points from start to start + seconds, at a steady speed and 110 beats a minute."""
    for at in range(0, seconds + 1, step):
        record(writer, start + at, at * speed, 110)


def timer(writer: FitWriter, at: int, kind: int) -> None:
    """The timer starts (0) or stops (4)."""
    writer.message(EVENT, [(TIMESTAMP, U32, at), (0, ENUM, 0), (1, ENUM, kind)], local=2)


def lap(writer: FitWriter, start: int, seconds: float, **told: int) -> None:
    """One lap. `told`: distance_cm, cycles, sport, intensity, trigger."""
    writer.message(
        LAP,
        [
            *((TIMESTAMP, U32, start + round(seconds)), (2, U32, start)),
            *((7, U32, round(seconds * 1000)), (8, U32, round(seconds * 1000))),
            *((9, U32, told.get("distance_cm")), (10, U32, told.get("cycles"))),
            *(
                (23, ENUM, told.get("intensity")),
                (24, ENUM, told.get("trigger", 0)),
                (25, ENUM, told.get("sport")),
            ),
        ],
        local=3,
    )


SESSION_FIELDS: Mapping[str, tuple[int, int]] = {
    "end": (TIMESTAMP, U32),
    "start": (2, U32),
    "sport": (5, ENUM),
    "sub_sport": (6, ENUM),
    "elapsed_ms": (7, U32),
    "timer_ms": (8, U32),
    "distance_cm": (9, U32),
    "cycles": (10, U32),
    "heart": (16, U8),
}


def session(writer: FitWriter, **told: int | None) -> None:
    """A session message with just these fields; see `SESSION_FIELDS`."""
    writer.message(SESSION, [(*SESSION_FIELDS[name], value) for name, value in told.items()], local=4)


def whole_session(writer: FitWriter, seconds: int, **told: int | None) -> None:
    """A walk of this length at 1.5 m/s and 55 strides a minute, unless told otherwise."""
    start = told.get("start") or START
    usual: dict[str, int | None] = {
        "end": start + seconds,
        "start": start,
        "sport": WALKING,
        "sub_sport": 0,
        "elapsed_ms": seconds * 1000,
        "timer_ms": seconds * 1000,
        "distance_cm": seconds * 150,
        "cycles": seconds * 55 // 60,
        "heart": 110,
    }
    session(writer, **{**usual, **told})


def activity(writer: FitWriter, at: int, local_lead: int | None = 3600) -> None:
    """The closing message, with the local clock's lead in seconds."""
    local = None if local_lead is None else at + local_lead
    writer.message(ACTIVITY, [(TIMESTAMP, U32, at), (5, U32, local), (1, U16, 1)], local=5)


def walk(seconds: int = 1800, step: int = 1, **told: int | None) -> FitWriter:
    """An ordinary walk: file_id, timer, points, a lap, a session, an activity message in UTC+1."""
    writer = FitWriter()
    file_id(writer)
    timer(writer, START, 0)
    records(writer, seconds, step=step)
    timer(writer, START + seconds, 4)
    lap(
        writer, START, seconds, distance_cm=seconds * 150, cycles=seconds * 55 // 60, sport=WALKING, trigger=7
    )
    whole_session(writer, seconds, **told)
    activity(writer, START + seconds)
    return writer
