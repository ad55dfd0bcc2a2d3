"""Whatever the bytes are, the reader gives a programme or says what is wrong; it never falls over."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import parse_programme
from backstride.heart.programme import Programme
from tests.spec.programmes.mistakes import GOOD

PIECES = (
    "=",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "\n",
    ".",
    "-1",
    "nan",
    "inf",
    "0x" + "f" * 5000,
    "\x00",
    "[[a]]\n",
    "a.b.c = 1\n",
)


def read(content: bytes) -> Programme | list[str]:
    """The programme, or the lines that say why not."""
    try:
        return parse_programme(content, "mine.toml")
    except ProgrammeRefused as refused:
        return [str(problem) for problem in refused.problems]


@given(st.binary(max_size=300))
@example(b"\xff\xfe" + "format = 1".encode("utf-16-le"))
@example(b"a = [" * 5_000)
@example(b"a." * 5_000)
@settings(max_examples=200)
def test_any_bytes(content: bytes) -> None:
    told = read(content)
    assert isinstance(told, list)
    assert all("; it should be " in each for each in told)


@given(st.integers(0, len(GOOD)), st.integers(0, 200), st.sampled_from(PIECES) | st.text(max_size=20))
@settings(max_examples=200)
def test_a_good_file_with_a_piece_cut_out_and_another_put_in(at: int, cut: int, piece: str) -> None:
    told = read((GOOD[:at] + piece + GOOD[at + cut :]).encode("utf-8", "replace"))
    assert isinstance(told, Programme) or all("; it should be " in each for each in told)
