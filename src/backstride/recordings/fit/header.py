"""The first 12 or 14 bytes of a FIT file, or of each part of a chained one."""

from typing import NamedTuple

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit.crc import crc16

SHORTEST = 12
WITH_CHECKSUM = 14


class Header(NamedTuple):
    """How long the header itself is, and how many bytes of messages it promises (0: never filled in)."""

    size: int
    promised: int


def is_fit(data: bytes, at: int = 0) -> bool:
    """The four letters that every FIT header carries are there."""
    return data[at + 8 : at + 12] == b".FIT"


def read_header(data: bytes, at: int) -> Header | None:
    """The header at this byte, or None when there is none that makes sense."""
    if not is_fit(data, at):
        return None
    size = data[at]
    if size < SHORTEST or at + size > len(data):
        return None
    return Header(size, int.from_bytes(data[at + 4 : at + 8], "little"))


def check_header(data: bytes, at: int, header: Header) -> Fault | None:
    """A fault when the header carries a checksum (0 means none) that is wrong."""
    if header.size < WITH_CHECKSUM:
        return None
    stated = int.from_bytes(data[at + 12 : at + 14], "little")
    if stated in (0, crc16(data[at : at + 12])):
        return None
    return fault("header_checksum", at + 12)
