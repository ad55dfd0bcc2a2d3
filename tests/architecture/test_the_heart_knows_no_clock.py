"""Replay gives the same answer on every machine on every day, because the heart cannot look outside.

The import contracts say which modules it may use; here we read its source for what imports do not show.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HEART = Path(__file__).parents[2] / "src" / "backstride" / "heart"

OUTSIDE = frozenset(
    {
        *("time", "locale", "gettext", "platform", "sys"),
        *("io", "os", "pathlib", "shutil", "tempfile", "pickle", "shelve", "sqlite3"),
        *("asyncio", "email", "ftplib", "http", "select", "smtplib", "socket", "ssl", "urllib"),
        *("random", "secrets"),
        *("logging", "warnings", "getpass"),
        *("concurrent", "multiprocessing", "signal", "subprocess", "threading"),
        *("builtins", "importlib", "inspect", "pkgutil"),
    }
)
BUILTINS = frozenset({"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"})
CLOCKS_AND_CHANCE = frozenset({"now", "today", "utcnow", "fromtimestamp", "uuid1", "uuid4", "getnode"})


def imported(node: ast.AST) -> Iterator[str]:
    """Full names of the modules a node imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        yield node.module or "a relative import"


def allowed(module: str) -> bool:
    """The heart itself, or the part of the standard library that only computes."""
    if module == "backstride.heart" or module.startswith("backstride.heart."):
        return True
    top = module.partition(".")[0]
    return top in sys.stdlib_module_names and top not in OUTSIDE


def reaches_outside(node: ast.AST) -> str | None:
    """What a node reaches for outside the heart, if anything."""
    for module in imported(node):
        if not allowed(module):
            return f"imports {module}"
    if isinstance(node, ast.Name) and node.id in BUILTINS | CLOCKS_AND_CHANCE - {"now", "today"}:
        return f"uses {node.id}"
    if isinstance(node, ast.Attribute) and node.attr in CLOCKS_AND_CHANCE:
        return f"uses .{node.attr}"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return "uses this machine's zone" if node.func.attr == "astimezone" and not node.args else None
    return None


def faults(source: str) -> list[str]:
    """Every reach outside in a source text, with its line."""
    found = ((node, reaches_outside(node)) for node in ast.walk(ast.parse(source)))
    return [f"line {getattr(node, 'lineno', 0)} {fault}" for node, fault in found if fault]


def test_the_heart_reaches_for_nothing_outside_itself() -> None:
    files = sorted(HEART.rglob("*.py"))
    found = {path.name: faults(path.read_text(encoding="utf-8")) for path in files}
    assert len(files) > 1
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "import os.path",
        "from random import random",
        "from numpy import array",
        "from backstride.book import sources",
        "from backstride import replay",
        "from . import laws",
        "from datetime import date\ndate.today()",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "from datetime import datetime\nclock = datetime.now",
        "import uuid\nuuid.uuid4()",
        "from uuid import uuid4\nuuid4()",
        "moment.astimezone()",
        "open('journal.jsonl')",
        "print('hello')",
    ],
)
def test_this_check_sees(source: str) -> None:
    assert faults(source) != []


@pytest.mark.parametrize(
    "source",
    [
        "from __future__ import annotations",
        "from dataclasses import dataclass",
        "from backstride.heart.notation import Session",
        "def due(today): return today.weekday()",
        "moment.astimezone(zone)",
    ],
)
def test_this_check_lets_pass(source: str) -> None:
    assert faults(source) == []
