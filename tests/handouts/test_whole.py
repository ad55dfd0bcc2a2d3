"""A file is written whole, or not at all."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from backstride.handouts.whole import write_whole


def stops_with(problem: BaseException) -> Iterator[bytes]:
    yield b"half"
    raise problem


def test_what_is_written_is_every_piece_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    assert write_whole(iter([b"one", b"two"]), tmp_path / "out") == 6
    assert (tmp_path / "out").read_bytes() == b"onetwo"
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), ValueError()])
def test_whatever_stops_it_leaves_the_old_file_and_no_other(tmp_path: Path, problem: BaseException) -> None:
    (tmp_path / "out").write_text("yesterday's")
    with pytest.raises(type(problem)):
        write_whole(stops_with(problem), tmp_path / "out")
    assert (tmp_path / "out").read_text() == "yesterday's"
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_the_longest_name_that_a_disk_takes_is_long_enough(tmp_path: Path) -> None:
    longest = tmp_path / ("x" * 255)
    write_whole(iter([b"x"]), longest)
    assert longest.read_bytes() == b"x"
