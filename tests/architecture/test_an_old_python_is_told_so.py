"""A person with an old Python gets one plain sentence, not a traceback."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[2]


def test_python_3_9_can_read_the_set_up_script() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 9))
    assert not any(isinstance(node, ast.Match) for node in ast.walk(tree))


def test_the_set_up_script_needs_only_the_standard_library_that_python_3_9_has() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    new_since_3_9 = {"tomllib"}
    assert (plain | parts) <= set(sys.stdlib_module_names) - new_since_3_9


@pytest.mark.parametrize("version", ["3.9.6", "3.10.13", "2.7.18"])
def test_an_older_python_is_refused_with_what_is_needed_and_how_to_get_it(version: str) -> None:
    old = dev.Python("", "/usr/bin/python3", version)
    with pytest.raises(dev.Problem, match=r"Python 3\.11 or newer needed; this is") as refusal:
        dev.refuse_old(old, "test")
    assert "PYTHON=python3" in str(refusal.value) or "apt-get install" in str(refusal.value)


@pytest.mark.parametrize("version", ["3.11.0", "3.12.1", "3.13.0", "3.14.2", "4.0.0"])
def test_a_newer_python_may_go_on(version: str) -> None:
    python = dev.Python("", "/usr/bin/python3", version)
    dev.refuse_old(python, "test")
    assert python.numbers >= dev.OLDEST


def test_another_python_gets_an_environment_of_its_own() -> None:
    assert dev.Python("python3", "/usr/bin/python3", "3.11.2").folder.name == ".venv"
    assert dev.Python("python3.13", "/usr/bin/python3.13", "3.13.0").folder.name == ".venv-3.13"


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "Check everything" in capsys.readouterr().out
