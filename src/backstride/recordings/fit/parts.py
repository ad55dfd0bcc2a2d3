"""A FIT file is one part or several: where each begins and ends, and whether it is whole."""

from typing import NamedTuple

from backstride.recordings.faults import Fault, fault
from backstride.recordings.fit.crc import crc16
from backstride.recordings.fit.header import Header, check_header, read_header

MOST_PARTS = 64
CHECKSUM_BYTES = 2


class Part(NamedTuple):
    """Where the messages of one part begin and end, and where the next part would begin."""

    begin: int
    end: int
    next: int


def find_parts(data: bytes) -> tuple[list[Part], list[Fault]]:
    """All parts of a file and what is wrong with their frames. No parts: the first header makes no sense."""
    parts: list[Part] = []
    faults: list[Fault] = []
    at = 0
    while (header := read_header(data, at)) is not None:
        if len(parts) == MOST_PARTS:
            return parts, [*faults, fault("too_many_parts", at, most=MOST_PARTS)]
        part, wrong = _measure(data, at, header)
        parts.append(part)
        faults += wrong
        at = part.next
    if parts and at < len(data):
        faults.append(fault("bytes_after_end", at, bytes=len(data) - at))
    return parts, faults


def _measure(data: bytes, at: int, header: Header) -> tuple[Part, list[Fault]]:
    wrong = [found for found in [check_header(data, at, header)] if found]
    part, worse = _extent(data, at, header)
    return part, wrong + ([worse] if worse else [])


def _extent(data: bytes, at: int, header: Header) -> tuple[Part, Fault | None]:
    """Where a part ends.

    The header's length is trusted if the checksum agrees, else the file's length if that agrees; else the
    fault says what is wrong.
    """
    begin = at + header.size
    end = begin + header.promised
    next_at = end + CHECKSUM_BYTES
    view = memoryview(data)
    fits = header.promised > 0 and next_at <= len(data)
    if fits and crc16(view[at:next_at]) == 0:
        return Part(begin, end, next_at), None
    to_the_end = Part(begin, max(begin, len(data) - CHECKSUM_BYTES), len(data))
    followed = fits and read_header(data, next_at) is not None
    if not followed and next_at != len(data) and crc16(view[at:]) == 0:
        return to_the_end, fault(
            "wrong_size", at + 4, promised=header.promised, present=to_the_end.end - begin
        )
    if fits:
        return Part(begin, end, next_at), fault("checksum", end)
    present = len(data) - begin
    everything = Part(begin, len(data), len(data))
    if header.promised == 0:
        return everything, fault("unfinished", at + 4, present=present)
    return everything, fault(
        "truncated", len(data), missing=next_at - len(data), promised=header.promised + CHECKSUM_BYTES
    )
