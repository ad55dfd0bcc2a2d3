"""A journal that breaks a law, as a file: what it is called, and its lines. It is about nobody."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def witness_name(programme: str, law: int) -> str:
    """The name of the file, by the programme's id and the law's number."""
    return f"{programme}-breaks-law-{law}.jsonl"


def witness_lines(entries: Iterable[Mapping[str, Any]]) -> str:
    """The journal file: an entry a line."""
    return "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
