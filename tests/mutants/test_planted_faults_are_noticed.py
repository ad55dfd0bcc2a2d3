"""`make mutants`, tried on a heart of three functions: what its tests notice, and what they do not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]

HEART = '''
"""A small heart."""

from __future__ import annotations


class Person:
    def __init__(self, age: int) -> None:
        self.age = age

    def in_years(self, years: int) -> int:
        return self.age + years


def is_long(minutes: int) -> bool:
    return minutes > 100


def _made_while_importing() -> list[str]:
    return ["walk"]


WORDS = _made_while_importing()
'''

MANUAL = """
from backstride.heart.small import WORDS, Person, is_long


def test_a_person_grows_older():
    assert Person(40).in_years(2) == 42


def test_an_hour_is_not_long():
    assert not is_long(60)


def test_a_walk_is_a_walk():
    assert WORDS == ["walk"]
"""

OPEN_BOUND = """\
@@ small.is_long @@
- return minutes > 100
+ return minutes >= 100
"""
ANOTHER_NUMBER = """\
@@ small.is_long @@
- return minutes > 100
+ return minutes > 101
"""
NOTICED = """\
@@ small.Person.in_years @@
- return self.age + years
+ return self.age - years
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A repository with a small heart and its manual."""
    files = {
        "src/backstride/__init__.py": "",
        "src/backstride/heart/__init__.py": "",
        "src/backstride/heart/small.py": HEART,
        "tests/spec/test_small.py": MANUAL,
        "tests/oracle/test_nothing.py": "def test_nothing():\n    assert True\n",
        "docs/explanation/faults-no-test-can-see.md": "",
        "pyproject.toml": '[tool.pytest.ini_options]\naddopts = ["--import-mode=importlib"]\n',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def mutants(home: Path, *words: str) -> tuple[int, str]:
    """Exit code and words of a run there."""
    environ = {**os.environ, "PYTHONPATH": f"src{os.pathsep}{HOME}"}
    run = [sys.executable, "-m", "tests.mutants.inside", "--workers", "1", *words]
    came = subprocess.run(run, cwd=home, env=environ, capture_output=True, text=True, check=False)
    return came.returncode, came.stdout + came.stderr


def list_there(home: Path, *faults: str) -> None:
    page = home / "docs/explanation/faults-no-test-can-see.md"
    page.write_text(f"## Why\n\n```diff\n{''.join(faults)}```\n", encoding="utf-8")


def test_what_no_test_notices_is_left_and_told_as_it_is_to_be_listed(small: Path) -> None:
    code, told = mutants(small)
    assert code == 1
    assert "6 tried, 4 noticed; 2 left that are not listed" in told
    assert f"```diff\n{OPEN_BOUND}{ANOTHER_NUMBER}```" in told


def test_once_listed_it_is_left_in_peace(small: Path) -> None:
    list_there(small, OPEN_BOUND, ANOTHER_NUMBER)
    code, told = mutants(small)
    assert code == 0
    assert "6 faults, 2 of them listed and not tried again" in told


def test_what_is_listed_but_noticed_can_be_found_out(small: Path) -> None:
    list_there(small, OPEN_BOUND, ANOTHER_NUMBER, NOTICED)
    code, told = mutants(small, "--listed", "small.Person", "small.is_long")
    assert code == 0
    assert f"take them off the list.\n\n```diff\n{NOTICED}```" in told


def test_where_the_tests_fail_without_any_fault_nothing_is_said(small: Path) -> None:
    with (small / "tests/spec/test_small.py").open("a", encoding="utf-8") as manual:
        manual.write("\n\ndef test_it_rains():\n    assert False\n")
    code, told = mutants(small)
    assert code == 1
    assert "These fail without any fault, so nothing can be said:" in told
    assert "test_small.py::test_it_rains" in told
    assert "tried" not in told.partition("== each test")[2]


def test_nor_where_they_cannot_be_collected(small: Path) -> None:
    (small / "tests/oracle/test_nothing.py").write_text("import nothing_of_that_name\n", encoding="utf-8")
    code, told = mutants(small)
    assert code == 1
    assert "Without any fault the tests cannot be collected" in told
    assert "tried" not in told.partition("== each test")[2]


COLLECTS = """
from tests.mutants.held import hold

raise SystemExit(hold(lambda session: print(len(session.items), "held"), ["tests/spec/entries"]))
"""


def test_the_manual_is_collected_though_no_other_plugin_is_there() -> None:
    """What is told to a plugin of CI alone, such as xdist, must not keep the tests from being held."""
    run = [sys.executable, "-c", COLLECTS]
    came = subprocess.run(run, cwd=HOME, capture_output=True, text=True, check=False)
    assert came.returncode == 0, came.stdout + came.stderr
    assert " held" in came.stdout
