"""Modules that are imported from another text than the one in their file."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

from tests.mutants.planted import Fault, functions

Text = str | ast.Module
Retell = Callable[[str, str], Text]
"""From a module's name and its text to what is imported in its place."""


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, retell: Retell, known: dict[str, Any]) -> None:
        super().__init__(name, path)
        self._retell, self._known = retell, known

    def get_code(self, fullname: str) -> CodeType:
        text = self.get_data(self.path).decode()
        code: CodeType = compile(self._retell(fullname, text), self.path, "exec", dont_inherit=True)
        return code

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(self._known)
        super().exec_module(module)


class _Finder(MetaPathFinder):
    def __init__(self, modules: set[str], retell: Retell, known: dict[str, Any]) -> None:
        self._modules, self._retell, self._known = modules, retell, known

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path) if fullname in self._modules else None
        if found is not None and found.origin:
            found.loader = _Loader(fullname, found.origin, self._retell, self._known)
        return found


def retell(modules: set[str], how: Retell, **known: Any) -> None:
    """From now on import these modules so; each finds what is `known` among its globals."""
    early = sorted(modules & set(sys.modules))
    if early:
        raise RuntimeError(f"imported already, so it is too late to tell them otherwise: {early}")
    sys.meta_path.insert(0, _Finder(modules, how, known))


def retell_with(fault: Fault) -> None:
    """From now on, import the module of a fault with the fault in it."""

    def how(_: str, text: str) -> str:
        node = dict(functions(ast.parse(text)))[fault.function]
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        lines = text.splitlines(keepends=True)
        return "".join([*lines[: first - 1], fault.text, *lines[node.end_lineno :]])

    retell({fault.module}, how)
