"""Text in a terminal: wrapped, aligned, calm; a session as a strip of marks."""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from backstride.book.words import Words
from backstride.cli import main as program
from backstride.cli.answer import Refused
from backstride.cli.files import cannot_open, read_file
from backstride.cli.layout import calm, page_width, pairs, table, wrap
from backstride.cli.strip import draw
from backstride.heart.notation import read_session


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("60", 60), ("300", 96), ("", 80), ("wide", 80)])
def test_a_page_is_as_wide_as_can_be_read(columns: str, width: int) -> None:
    with patch.dict(os.environ, COLUMNS=columns):
        assert page_width() == width


def test_a_page_in_a_terminal_is_as_wide_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "")
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((64, 20)))
    with Path(os.devnull).open("w", encoding="utf-8") as terminal, redirect_stdout(terminal):
        assert page_width() == 64


def test_a_paragraph_hangs_under_its_first_word() -> None:
    assert wrap("one two three", 12, "  • ") == ["  • one two", "    three"]


def test_values_begin_in_one_column_and_nothing_is_a_dash() -> None:
    assert list(pairs([("a", "1"), ("long", "")], 40)) == ["  a     1", "  long  –"]


def test_numbers_are_flush_right() -> None:
    assert list(table(["n", "name"], [["1", "a"], ["10", "b"]], numbers=(0,))) == [
        "   n  name",
        "   1  a",
        "  10  b",
    ]


def test_control_characters_are_shown_and_spaces_that_do_not_break_are_kept() -> None:
    assert calm("a\x1b[0m\u00a0b\u2028") == "a\\x1b[0m\u00a0b\\u2028"


@pytest.mark.parametrize(
    ("line", "strip", "scale"),
    [
        ("walk 3 min", "▄▄▄", 60),
        ("walk 1 min, run 30 s, rest 1 min", "▄▄█▁▁", 30),
        ("2 x (walk 90 s, rest 1 min)", "▄▄▄▁▁▄▄▄▁▁", 30),
    ],
)
def test_a_strip_is_drawn_exactly_where_it_can(line: str, strip: str, scale: int) -> None:
    drawn = draw(read_session(line), 40)
    assert (drawn.lines, drawn.scale_s, drawn.is_exact) == ([strip], scale, True)


def test_the_shortest_run_is_never_lost() -> None:
    drawn = draw(read_session("walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min"), 64)
    assert drawn.lines[0].count("█") == 10
    assert len(drawn.lines) == 1
    assert not drawn.is_exact


def test_a_session_of_very_many_blocks_takes_more_lines() -> None:
    drawn = draw(read_session("100 x (run 15 s, walk 15 s)"), 60)
    assert "".join(drawn.lines) == "█▄" * 100
    assert max(map(len, drawn.lines)) == 60


def test_a_long_walk_fits() -> None:
    drawn = draw(read_session("walk 200 min, run 40 min"), 64)
    assert len(drawn.lines) == 1
    assert drawn.scale_s == 300


# -- streams -----------------------------------------------------------------------------------


def test_a_stream_that_knows_only_ascii_gets_escapes(monkeypatch: pytest.MonkeyPatch, journal: Path) -> None:
    told = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(told, encoding="ascii"))
    assert program.main(["today", str(journal), "--on", "2026-03-04"]) == 0
    assert b"\\u2584" in told.getvalue()


def test_a_document_for_an_ascii_stream_is_still_json(monkeypatch: pytest.MonkeyPatch, journal: Path) -> None:
    told = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(told, encoding="latin-1"))
    assert program.main(["today", str(journal), "--on", "2026-03-04", "--json", "--lang", "es"]) == 0
    assert told.getvalue().isascii()


def test_a_reader_who_has_seen_enough_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def close(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(program, "_write", close)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert program.main(["programme", "list"]) == 0


def test_an_interruption_has_its_own_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_write", interrupt)
    assert program.main(["programme", "list"]) == 130


# -- files -------------------------------------------------------------------------------------


def test_a_pipe_that_never_ends_is_read_only_so_far() -> None:
    with pytest.raises(Refused) as refused:
        read_file(Path("/dev/zero"), 1000, Words("en"))
    assert refused.value.wrongs[0].what == "The file is too big: 1 kB."


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "denied"), "the permission is missing"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_why_a_file_cannot_be_opened(error: Exception, told: str) -> None:
    assert told in cannot_open(Path("x"), error, Words("en")).wrongs[0].what
