"""A table as a file for a spreadsheet: it is known as UTF-8, and no words are taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"
"""By which a spreadsheet knows that it is UTF-8."""


def table_file(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """The table with a line of headings. What a row does not have is an empty cell."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(rows)
    return f"{BYTE_ORDER_MARK}{text.getvalue()}".encode()


def safe(words: str) -> str:
    """Words that a spreadsheet must not take for a formula."""
    return f"'{words}" if words.startswith(FORMULA) else words
