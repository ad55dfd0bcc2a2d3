"""A table in Markdown, for the pages that are generated from the book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The table, its last line ended. A bar inside a cell is escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n" for cells in lines
    )


def page(*parts: str) -> str:
    """Parts of a page, an empty line between each."""
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
