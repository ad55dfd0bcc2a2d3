"""Changes in the text of a programme file: a few lines are written anew, and every comment elsewhere stays.

What comes out is read again: where anything but the change differs, the text is written in a way that is not
understood here, and is refused rather than spoilt.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from backstride.book.programme_refused import Problem, ProgrammeRefused, phrase
from backstride.web.own_programmes.toml_written import written

Tables = Mapping[str, Any]


def cleaned(text: str) -> str:
    """As it is kept: one kind of line end, without a mark at its beginning."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return lines.rstrip("\n") + "\n"


def with_keys(text: str, keys: Mapping[str, str], table: str = "") -> str:
    """With other texts for some keys of a table, or of the beginning of the file. Raises ProgrammeRefused."""
    begin, end = _lines_of(text, table)
    part, tables = text[begin:end], tomllib.loads(text)
    for key, value in keys.items():
        line = re.compile(rf"^([ \t]*{key}[ \t]*=[ \t]*)(\"[^\"\n]*\"|'[^'\n]*')", re.MULTILINE)
        part = line.sub(lambda found, to=value: found[1] + written(to), part, count=1)  # type: ignore[misc]
    wanted = {**tables, table: {**tables[table], **keys}} if table else {**tables, **keys}
    return read_again(text[:begin] + part + text[end:], wanted, f"[{table}]" if table else ", ".join(keys))


def read_again(text: str, wanted: Tables, what: str) -> str:
    """The text, if it holds what is wanted and nothing else. Raises ProgrammeRefused."""
    try:
        as_wanted = tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        as_wanted = False
    if not as_wanted:
        raise not_understood(what)
    return text


def not_understood(what: str) -> ProgrammeRefused:
    """That a part of a text is written in a way that cannot be changed here."""
    return ProgrammeRefused("", [Problem(what, phrase("what.not_changeable"), phrase("right.changeable"))])


def _lines_of(text: str, table: str) -> tuple[int, int]:
    """From where to where a table goes, before the next one begins."""
    begin = 0
    if table:
        head = re.search(rf"^[ \t]*\[{table}\]", text, re.MULTILINE)
        begin = head.end() if head else len(text)
    after = re.compile(r"^[ \t]*\[\[?\w", re.MULTILINE).search(text, begin)
    return begin, after.start() if after else len(text)
