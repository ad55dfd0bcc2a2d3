"""What is short gets read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "bench")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


def sources() -> list[Path]:
    return [
        *ROOT.glob("*.py"),
        *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))),
    ]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function's name and its length in lines, docstring and all."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_one_sitting() -> None:
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()
    }
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_one_screen() -> None:
    lengths = {(path.relative_to(ROOT), *function) for path in sources() for function in functions(path)}
    assert (
        sorted((str(path), name, length) for path, name, length in lengths if length > LONGEST_FUNCTION) == []
    )
