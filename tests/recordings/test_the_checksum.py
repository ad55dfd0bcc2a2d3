"""The vectorised checksum against one that goes bit by bit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.recordings.fit.crc import CHUNK_BYTES, crc16
from tests.recordings import fit_writer


@given(st.binary(max_size=600))
def test_it_equals_the_slow_one(data: bytes) -> None:
    assert crc16(data) == fit_writer.crc16(data)


@pytest.mark.parametrize("length", [CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1])
def test_it_equals_the_slow_one_round_its_chunks(length: int) -> None:
    data = bytes(index * 37 % 251 for index in range(length))
    assert crc16(data) == fit_writer.crc16(data)


def test_bytes_that_end_with_their_checksum_give_zero() -> None:
    data = b"walk and run"
    assert crc16(data + crc16(data).to_bytes(2, "little")) == 0
