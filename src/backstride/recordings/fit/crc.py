"""The checksum of FIT files (CRC-16, polynomial 0xA001 reflected, starting at 0), without a loop over bytes.

A checksum is linear, so two neighbours combine: take the left one through as many zero bytes as the right
one is long, then xor. Neighbouring 16-bit words are combined pairwise until one value is left; "through n
zero bytes" is a table of 65,536 values, and looking a table up in itself doubles n.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.uint16]

POLYNOMIAL = 0xA001
CHUNK_DOUBLINGS = 16
CHUNK_BYTES = 2 << CHUNK_DOUBLINGS


def crc16(data: bytes | memoryview) -> int:
    """The checksum of these bytes; 0 for bytes that end with their own checksum."""
    view = memoryview(data)
    first = len(view) % CHUNK_BYTES
    total = _crc_of_chunk(_padded(view[:first]))
    for start in range(first, len(view), CHUNK_BYTES):
        chunk = np.frombuffer(view[start : start + CHUNK_BYTES], dtype="<u2")
        total = int(_through_zero_words(CHUNK_DOUBLINGS)[total]) ^ _crc_of_chunk(chunk)
    return total


def _padded(data: memoryview) -> Values:
    """These bytes behind as many zeros as make a chunk: zeros in front change nothing."""
    whole = np.zeros(CHUNK_BYTES, dtype=np.uint8)
    whole[CHUNK_BYTES - len(data) :] = np.frombuffer(data, dtype=np.uint8)
    return whole.view("<u2")


def _crc_of_chunk(words: Values) -> int:
    sums = _through_zero_words(0)[words]
    for doublings in range(CHUNK_DOUBLINGS):
        sums = _through_zero_words(doublings)[sums[0::2]] ^ sums[1::2]
    return int(sums[0])


@cache
def _through_zero_words(doublings: int) -> Values:
    """Where each of the 65,536 states gets to through 2**doublings words of zeros."""
    if doublings:
        half = _through_zero_words(doublings - 1)
        return half[half]
    states = np.arange(1 << 16, dtype=np.uint16)
    for _bit in range(16):
        states = (states >> np.uint16(1)) ^ (states & np.uint16(1)) * np.uint16(POLYNOMIAL)
    return states
