"""Setting up costs time and a network, so each part of it happens once, and only where it is needed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent
PYTHON = dev.Python("", "/usr/bin/python3", "3.11.7")
PARTS = ["stamp-requirements", "stamp-package", "stamp-javascript"]


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that were installed, in a folder with nothing in it."""
    done: list[str] = []
    (tmp_path / ".venv").mkdir()
    (tmp_path / "lock").write_text("as it was", encoding="utf-8")
    parts = tuple((part, lambda *_, part=part: done.append(part), ("lock",)) for part in PARTS)
    monkeypatch.setattr(dev, "HOME", tmp_path)
    monkeypatch.setattr(dev, "INSTALLS", parts)
    monkeypatch.setattr(dev, "compile_words", lambda _: None)
    return done


def test_each_part_is_installed_once(done: list[str]) -> None:
    dev.set_up(PYTHON)
    dev.set_up(PYTHON)
    assert done == PARTS


def test_what_a_changed_lock_decides_is_installed_again(done: list[str], tmp_path: Path) -> None:
    dev.set_up(PYTHON)
    (tmp_path / "lock").write_text("as it is now", encoding="utf-8")
    dev.set_up(PYTHON)
    assert done == PARTS * 2


def test_to_run_the_app_nothing_is_fetched_that_only_checks(done: list[str]) -> None:
    dev.set_up(PYTHON, to_run=True)
    assert done == PARTS[:2]


def test_it_says_what_it_does_while_it_does_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "must", lambda *_, **__: None)
    monkeypatch.setattr(dev, "can_make_environments", lambda _: True)
    for _, install, _ in dev.INSTALLS:
        install(PYTHON, None)
    first, *steps = capsys.readouterr().out.splitlines()
    assert "it can take a few minutes" in first
    assert len(steps) == 2


@pytest.mark.parametrize(("asked", "run"), [((), "run"), (("PORT=8195",), "run --port 8195")])
def test_make_run_takes_a_port(asked: tuple[str, ...], run: str) -> None:
    by_make = ("MAKEFLAGS", "MAKELEVEL", "PORT")  # tests may be run by make themselves
    around = {name: value for name, value in os.environ.items() if name not in by_make}
    words = ["make", "--no-print-directory", "--dry-run", "run", *asked]
    shown = subprocess.run(words, cwd=ROOT, env=around, capture_output=True, text=True, check=True)
    assert shown.stdout.replace('"', "").split("dev.py ")[1].strip() == run


def test_dev_hands_the_port_to_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[str]] = []
    monkeypatch.setattr(dev, "must", lambda words, *_: told.append(words))
    dev.run(PYTHON, "--port", "8195")
    assert told[0][1:] == ["serve", "--port", "8195"]


def test_the_parts_are_those_of_the_script() -> None:
    assert [name for name, _, _ in dev.INSTALLS] == PARTS
