"""How FIT writes a number: width, kind, and the value that means "nothing here"."""

from typing import NamedTuple

import numpy as np

NUMBER_MASK = 0x1F
"""Some writers leave out the bit that says "more than one byte"; the number alone tells the type."""


class BaseType(NamedTuple):
    """A numpy type code, its bytes, and the value for "missing" (floats: not-a-number)."""

    code: str
    size: int
    missing: int | None


BASE_TYPES = {
    0x00: BaseType("u1", 1, 0xFF),  # enum
    0x01: BaseType("i1", 1, 0x7F),
    0x02: BaseType("u1", 1, 0xFF),
    0x03: BaseType("i2", 2, 0x7FFF),
    0x04: BaseType("u2", 2, 0xFFFF),
    0x05: BaseType("i4", 4, 0x7FFFFFFF),
    0x06: BaseType("u4", 4, 0xFFFFFFFF),
    0x08: BaseType("f4", 4, None),
    0x09: BaseType("f8", 8, None),
    0x0A: BaseType("u1", 1, 0),
    0x0B: BaseType("u2", 2, 0),
    0x0C: BaseType("u4", 4, 0),
    0x0E: BaseType("i8", 8, 0x7FFFFFFFFFFFFFFF),
    0x0F: BaseType("u8", 8, 0xFFFFFFFFFFFFFFFF),
    0x10: BaseType("u8", 8, 0),
}
"""Numbers only. Text (7) and plain bytes (13) are read elsewhere, where they are wanted."""


def number_type(base: int, size: int) -> BaseType | None:
    """The type of a field of this many bytes, or None when such a field holds no number.

    A size that is no multiple of the type's (some writers do that) is no number either: guessing would give
    wrong figures.
    """
    found = BASE_TYPES.get(base & NUMBER_MASK)
    return found if found and size and size % found.size == 0 else None


def dtype_of(found: BaseType, big_endian: bool) -> np.dtype[np.generic]:
    """The numpy type in the message's byte order."""
    return np.dtype((">" if big_endian else "<") + found.code)
