"""How the messages of one kind are laid out: byte order, and which field stands where."""

from collections.abc import Mapping
from typing import NamedTuple

FIXED_BYTES = 6
FIELD_BYTES = 3
DEVELOPER_FLAG = 0x20


class Slot(NamedTuple):
    """Where a field stands: first byte (counted behind the message's header byte), bytes, base type."""

    first: int
    size: int
    base: int


class Layout(NamedTuple):
    """One kind of message. `size` counts its header byte. Developer fields are stepped over."""

    message: int
    size: int
    big_endian: bool
    slots: Mapping[int, Slot]


def definition_bytes(data: bytes, at: int, end: int) -> int | None:
    """How many bytes the definition at this byte takes, or None when it doesn't end before `end`."""
    if at + FIXED_BYTES > end:
        return None
    size = FIXED_BYTES + FIELD_BYTES * data[at + 5]
    if data[at] & DEVELOPER_FLAG:
        if at + size >= end:
            return None
        size += 1 + FIELD_BYTES * data[at + size]
    return size if at + size <= end else None


def read_definition(raw: bytes) -> Layout:
    """Make sense of the bytes of one definition. Where a field is named twice, its first place counts."""
    big_endian = bool(raw[2] & 1)
    message = int.from_bytes(raw[3:5], "big" if big_endian else "little")
    fields_end = FIXED_BYTES + FIELD_BYTES * raw[5]
    slots: dict[int, Slot] = {}
    first = 0
    for at in range(FIXED_BYTES, fields_end, FIELD_BYTES):
        number, size, base = raw[at : at + FIELD_BYTES]
        slots.setdefault(number, Slot(first, size, base))
        first += size
    developer = sum(raw[at + 1] for at in range(fields_end + 1, len(raw), FIELD_BYTES))
    return Layout(message, 1 + first + developer, big_endian, slots)
