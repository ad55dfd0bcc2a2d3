"""The checksum of FIT files: CRC-16, polynomial 0xA001 reflected, starting at 0."""

from __future__ import annotations

POLYNOMIAL = 0xA001


def crc16(content: bytes) -> int:
    """The checksum of these bytes. A workout is small: a byte at a time is quick enough."""
    total = 0
    for byte in content:
        total = _TABLE[(total ^ byte) & 0xFF] ^ total >> 8
    return total


def _after_eight_shifts(value: int) -> int:
    for _bit in range(8):
        value = value >> 1 ^ POLYNOMIAL * (value & 1)
    return value


_TABLE = tuple(map(_after_eight_shifts, range(256)))
