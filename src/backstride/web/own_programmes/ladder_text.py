"""Another ladder in the text of a programme file, written as it was: as a list, or as tables of their own.

    stages = [ { … }, { … } ]       each stage a line in one list
    [[stages]]                      each stage a table

Whatever stands outside the ladder stays, comments as well; so does the order of the keys within a stage.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from backstride.web.own_programmes.file_text import not_understood, read_again
from backstride.web.own_programmes.toml_written import pairs

LIST = re.compile(r"^stages[ \t]*=[ \t]*\[", re.MULTILINE)
TEXTS = r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*'
"""Texts and comments, in which a bracket means nothing."""
SKIPPED = re.compile(rf"{TEXTS}|[\[\]]", re.DOTALL)
HEAD = re.compile(rf"^[ \t]*(?P<head>\[\[?[^\[\]\n]+\]\]?)|{TEXTS}", re.DOTALL | re.MULTILINE)
"""The head of a table, or what could look like one and is none."""
OF_A_STAGE = re.compile(r"""\[\[[ \t]*(stages|"stages"|'stages')[ \t]*\]\]""")
Stages = Sequence[Mapping[str, Any]]


def with_stages(text: str, stages: Stages) -> str:
    """With another ladder. Raises ProgrammeRefused."""
    tables = tomllib.loads(text)
    order = _order_in(tables.get("stages"))
    heads = _heads(text)
    changed = _as_tables(text, heads, stages, order) if heads else _as_list(text, stages, order)
    wanted = {**tables, "stages": list(map(dict, stages))}
    if heads and not stages:  # a list can be empty, but no table is no list
        del wanted["stages"]
    return read_again(changed, wanted, "stages")


def _order_in(before: object) -> list[str]:
    """The keys of a stage in the order they have in the first one."""
    return list(before[0]) if isinstance(before, list) and before and isinstance(before[0], dict) else []


def _as_list(text: str, stages: Stages, order: Sequence[str]) -> str:
    found = LIST.search(text)
    if found is None:
        raise not_understood("stages")
    rows = "".join(f"  {{ {', '.join(pairs(stage, order))} }},\n" for stage in stages)
    return f"{text[: found.end()]}\n{rows}{text[_closing(text, found.end()) :]}"


def _closing(text: str, begin: int) -> int:
    """Where the bracket closes that was opened just before."""
    depth = 1
    for found in SKIPPED.finditer(text, begin):
        depth += {"[": 1, "]": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    raise not_understood("stages")


def _as_tables(text: str, heads: Sequence[tuple[int, int]], stages: Stages, order: Sequence[str]) -> str:
    """The new ladder stands where the first stage stood; the others are taken out."""
    rows = "\n".join("".join(f"{line}\n" for line in ["[[stages]]", *pairs(row, order)]) for row in stages)
    kept, at = [text[: heads[0][0]], rows], heads[0][0]
    for begin, end in heads:
        kept.append(text[at:begin])
        at = end
    return "".join([*kept, text[at:]])


def _heads(text: str) -> list[tuple[int, int]]:
    """From where to where each stage goes that is a table.

    Without the lines at its end that speak of what comes next; between two stages these go with the ladder.
    """
    heads = [found for found in HEAD.finditer(text) if found["head"]]
    if not heads:  # every table is written with dotted keys
        return []
    ends = [*(each.start() for each in heads[1:]), len(text)]
    parts = list(zip(heads, ends, strict=True))
    following = [*(each["head"] for each in heads[1:]), ""]
    return [
        (head.start(), end if OF_A_STAGE.fullmatch(after) else _without_last_lines(text, head.start(), end))
        for (head, end), after in zip(parts, following, strict=True)
        if OF_A_STAGE.fullmatch(head["head"])
    ]


def _without_last_lines(text: str, begin: int, end: int) -> int:
    """Before the empty lines and comments at the end of a table: they speak of what comes next."""
    for line in reversed(text[begin:end].splitlines(keepends=True)):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        end -= len(line)
    return end
