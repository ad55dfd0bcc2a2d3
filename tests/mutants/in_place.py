"""Put a fault into a function that is imported already: wherever the function is held, it has the fault."""

from __future__ import annotations
import __future__

import sys
from types import FunctionType
from typing import Any

from tests.mutants.planted import Fault


def plant(fault: Fault) -> None:
    """Change the function of a fault. Nothing changes it back: a process with a fault ends with it."""
    holder, _, name = fault.function.rpartition(".")
    live, faulty = _living(fault.module, holder, name), _made(fault, holder, name)
    live.__code__ = faulty.__code__
    live.__defaults__, live.__kwdefaults__ = faulty.__defaults__, faulty.__kwdefaults__


def _living(module: str, holder: str, name: str) -> FunctionType:
    where: Any = sys.modules[module]
    return _function(vars(getattr(where, holder) if holder else where)[name])


def _made(fault: Fault, holder: str, name: str) -> FunctionType:
    """The function with the fault, made beside the module."""
    names = dict(vars(sys.modules[fault.module]))
    text = f"class {holder}:\n{fault.text}" if holder else fault.text
    flags = __future__.annotations.compiler_flag
    exec(compile(text, sys.modules[fault.module].__file__ or "", "exec", flags, dont_inherit=True), names)  # noqa: S102
    return _function(vars(names[holder])[name] if holder else names[name])


def _function(found: Any) -> FunctionType:
    function = getattr(found, "__func__", found)
    if not isinstance(function, FunctionType):
        raise TypeError(f"{found!r} is no plain function")
    return function
