"""How text is laid out in a terminal: wrapped to its width, aligned in columns, with room to breathe."""

from __future__ import annotations

import contextlib
import os
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

NARROWEST, WIDEST = 40, 96
"""Columns: narrower cannot be wrapped well, wider cannot be read well."""
USUAL = 80
INDENT = "  "
GAP = "  "


def page_width() -> int:
    """How many columns a page may fill: `COLUMNS`, else the terminal's own, else 80."""
    width = USUAL
    with contextlib.suppress(OSError, ValueError):
        width = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns
    return max(NARROWEST, min(WIDEST, width))


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """A paragraph within a width. `first` begins its first line, `rest` (or as much room) the others."""
    hang = " " * len(first) if rest is None else rest
    whole = textwrap.TextWrapper(width, first, hang, break_long_words=False, break_on_hyphens=False)
    return whole.wrap(text)


def bullets(texts: Iterable[str], width: int, mark: str = "•", indent: str = INDENT) -> Iterator[str]:
    """A list, one bullet a text."""
    for text in texts:
        yield from wrap(text, width, f"{indent}{mark} ")


def pairs(named: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Names on the left, values on the right, all beginning in the same column."""
    longest = max((len(name) for name, _ in named), default=0)
    for name, value in named:
        yield from wrap(value or "–", width, f"{INDENT}{name:<{longest}}{GAP}")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> Iterator[str]:
    """A table; the columns in `numbers` are set flush right. Never wrapped: a row is a line."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = [
            f"{cell:>{width}}" if column in numbers else f"{cell:<{width}}"
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"{INDENT}{GAP.join(cells)}".rstrip()


def calm(line: str) -> str:
    """A line without control characters: what a file says must not steer the terminal."""
    if line.isprintable():
        return line
    return "".join(char if _is_harmless(char) else _escaped(char) for char in line)


def _is_harmless(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
