"""The page of faults that no test can see speaks of the heart as it is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.mutants.listed import PAGE, read_listed
from tests.mutants.planted import HEART, SOURCES, functions

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / PAGE).read_text(encoding="utf-8")


def the_heart() -> dict[str, set[str]]:
    """The lines of each of its functions, without indentation."""
    found = {}
    for path in (ROOT / SOURCES / HEART).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        module = ".".join(path.relative_to(ROOT / SOURCES / HEART).with_suffix("").parts)
        for name, node in functions(ast.parse(text)):
            lines = text.splitlines()[node.lineno - 1 : node.end_lineno]
            found[f"{module.removesuffix('.__init__')}.{name}"] = {line.strip() for line in lines}
    return found


def test_every_line_said_to_be_changed_is_in_the_function_named() -> None:
    heart = the_heart()
    gone = {
        (each.place, line)
        for each in read_listed(TEXT)
        for line in each.change
        if line.startswith("- ") and line[2:] not in heart.get(each.place, set())
    }
    assert gone == set()


def test_every_fault_listed_changes_something_and_is_listed_once() -> None:
    listed = list(read_listed(TEXT))
    assert len(listed) == TEXT.count("\n@@ ") == len(set(listed))
    assert all(each.change for each in listed)


def test_each_group_says_why_before_it_lists() -> None:
    groups = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
    why = [group.partition("```diff")[0].partition("\n")[2].strip() for group in groups]
    assert all(why)
    assert len(why) == TEXT.count("```diff")
