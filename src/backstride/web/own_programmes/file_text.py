"""Changes in the text of a programme file: a few lines are written anew, and every comment elsewhere stays.

What comes out is read again: where anything but the change differs, the text is written in a way that is not
understood here, and is refused rather than spoilt.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backstride.book.programme_refused import Problem, ProgrammeRefused

Tables = Mapping[str, Any]
STAGES = re.compile(r"^stages[ \t]*=[ \t]*\[", re.MULTILINE)
SKIPPED = re.compile(r'"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]]')
"""Texts and comments, in which a bracket means nothing; and brackets."""


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
    return _read_again(text[:begin] + part + text[end:], wanted, f"[{table}]" if table else ", ".join(keys))


def with_stages(text: str, stages: Sequence[Mapping[str, Any]]) -> str:
    """With another ladder. Raises ProgrammeRefused."""
    found = STAGES.search(text)
    if found is None:
        raise _not_understood("stages")
    rows = "".join(f"  {{ {', '.join(_pairs(stage))} }},\n" for stage in stages)
    changed = f"{text[: found.end()]}\n{rows}{text[_closing(text, found.end()) :]}"
    return _read_again(changed, {**tomllib.loads(text), "stages": list(map(dict, stages))}, "stages")


def written(value: object) -> str:
    """A text, a number or a yes as TOML has it."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return json.dumps(value)


def _pairs(stage: Mapping[str, Any]) -> Iterator[str]:
    return (f"{key} = {written(value)}" for key, value in stage.items())


def _lines_of(text: str, table: str) -> tuple[int, int]:
    """From where to where a table goes, before the next one begins."""
    begin = 0
    if table:
        head = re.search(rf"^[ \t]*\[{table}\]", text, re.MULTILINE)
        begin = head.end() if head else len(text)
    after = re.compile(r"^[ \t]*\[\[?\w", re.MULTILINE).search(text, begin)
    return begin, after.start() if after else len(text)


def _closing(text: str, begin: int) -> int:
    """Where the bracket closes that was opened just before."""
    depth = 1
    for found in SKIPPED.finditer(text, begin):
        depth += {"[": 1, "]": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    raise _not_understood("stages")


def _read_again(text: str, wanted: Tables, what: str) -> str:
    try:
        as_wanted = tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        as_wanted = False
    if not as_wanted:
        raise _not_understood(what)
    return text


def _not_understood(what: str) -> ProgrammeRefused:
    right = "written as in the programmes that are shipped: each key on a line of its own, stages = [ … ]"
    return ProgrammeRefused("", [Problem(what, "it is written in a way that cannot be changed here", right)])
