"""The oracle imports neither the laws nor the proof, and reads nothing of a state but its dose."""

from __future__ import annotations

import ast
from pathlib import Path

HERE = Path(__file__).parent
TELLTALE = {"laws", "proof"}
MEMORY = {"mode", "stage", "settled", "struck", "ease", "way_out", "kept"}


def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.py"))]


def test_nothing_is_imported_from_the_laws_or_the_proof() -> None:
    modules = {
        node.module or "" for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    }
    assert {module for module in modules if TELLTALE.intersection(module.split("."))} == set()


def test_nobody_reads_the_memory() -> None:
    read = {
        node.attr
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute | ast.Name)
        and getattr(node.value, "attr", getattr(node.value, "id", "")) in ("memory", "state")
    }
    assert read == set()
