"""How text is laid out in a terminal: wrapped to its width, aligned in columns, with room to breathe."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

NARROWEST, WIDEST = 40, 96
"""Columns: narrower cannot be wrapped well, wider cannot be read well."""
USUAL = 80
NARROWEST_CELL = 16
"""Columns: a cell that is narrower cannot be wrapped well."""
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
    together = _UNIT.sub("\N{NO-BREAK SPACE}", text)  # a number stays with its unit
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in whole.wrap(together)]


_UNIT = re.compile(r"(?<=\d) (?=(?:s|min|h|km|MB|kB)\b)")


def bullets(texts: Iterable[str], width: int, mark: str = "•", indent: str = INDENT) -> Iterator[str]:
    """A list, one bullet a text."""
    for text in texts:
        yield from wrap(text, width, f"{indent}{mark} ")


def pairs(named: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Names on the left, values on the right, all beginning in the same column."""
    longest = max((len(name) for name, _ in named), default=0)
    for name, value in named:
        yield from wrap(value or "–", width, f"{INDENT}{name:<{longest}}{GAP}")


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = (), width: int | None = None
) -> Iterator[str]:
    """A table; the columns in `numbers` are set flush right.

    Where a `width` is given, the last column is wrapped within it; where no room is left for that, each
    row becomes a paragraph of its own.
    """
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = [
            f"{cell:>{width}}" if column in numbers else f"{cell:<{width}}"
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        line = f"{INDENT}{GAP.join(cells)}".rstrip()
        if width is None or len(line) <= width:
            yield line
        else:
            yield from _row_within(width, cells)


def _row_within(width: int, cells: Sequence[str]) -> Iterator[str]:
    """A row that is too wide: its last cell wrapped beside the others, or all of it as a paragraph."""
    before = f"{INDENT}{GAP.join([*cells[:-1], ''])}"
    if len(before) + NARROWEST_CELL <= width:
        yield from wrap(cells[-1], width, before)
    else:
        yield from wrap(GAP.join(cell.strip() for cell in cells), width, INDENT, INDENT * 3)


def calm(line: str) -> str:
    """A line without control characters: what a file says must not steer the terminal."""
    if line.isprintable():
        return line
    return "".join(char if _is_harmless(char) else _escaped(char) for char in line)


def _is_harmless(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
