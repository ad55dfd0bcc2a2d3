"""The faults: mutmut thinks them up, each one small change to one function of the heart."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mutmut.mutation.file_mutation import MutatedFile, mutate_file_contents
from mutmut.utils.format_utils import mangled_name_from_mutant_name, orig_function_and_class_names_from_key

SOURCES = Path("src")
HEART = "backstride/heart"


class Fault(NamedTuple):
    """One function with one fault. Numbers move when code changes: place and change name a fault for good."""

    module: str
    function: str
    """Its name in the module; `Rung.asks` for a method."""
    text: str
    """The function with the fault, as it would stand in the file."""
    change: tuple[str, ...]
    """The lines that differ: those that went with `- ` before them, those that came with `+ `."""

    @property
    def place(self) -> str:
        """Where it is, as people say it: `laws.gaps.nearest_below`."""
        return f"{self.module.removeprefix('backstride.heart.')}.{self.function}"


def faults(folder: str = HEART) -> Iterator[Fault]:
    """Every fault in a package under `src`, file by file."""
    for path in sorted((SOURCES / folder).rglob("*.py")):
        yield from faults_in(path)


def faults_in(path: Path) -> Iterator[Fault]:
    """The faults of one file."""
    module = ".".join(path.relative_to(SOURCES).with_suffix("").parts).removesuffix(".__init__")
    made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
    lines = made.code.splitlines(keepends=True)
    for mutant in made.mutant_names:
        name, holder = orig_function_and_class_names_from_key(mutant)
        before = _text(made, lines, f"{mangled_name_from_mutant_name(mutant)}__mutmut_orig", name)
        after = _text(made, lines, mutant, name)
        yield Fault(module, f"{holder}.{name}" if holder else name, after, _change(before, after))


def _text(made: MutatedFile, lines: list[str], key: str, name: str) -> str:
    """A function out of mutmut's file, under its own name again."""
    span = made.line_span_by_function_name[key]
    text = "".join(lines[span.start - 1 : span.end])
    return text.replace(f"def {key}(", f"def {name}(", 1).lstrip("\n")


def _change(before: str, after: str) -> tuple[str, ...]:
    """What differs between two texts, without indentation."""
    told = difflib.ndiff(_bare(before), _bare(after))
    return tuple(line for line in told if line[0] in "-+")


def _bare(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


def functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """The functions and methods of a module, named as in `Fault.function`."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for each in node.body:
                if isinstance(each, ast.FunctionDef):
                    yield f"{node.name}.{each.name}", each
