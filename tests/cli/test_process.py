"""The program as a whole process: exit codes, pipes, and what it does not import."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.journals import STOPPED, lines, write_journal

HEAVY = ("numpy", "django", "typst", "fitdecode", "pypdf")


def run(*words: object, told: str = "") -> subprocess.CompletedProcess[str]:
    """A whole process of the program."""
    command = [sys.executable, "-m", "backstride", *map(str, words)]
    return subprocess.run(command, input=told, capture_output=True, text=True, check=False, encoding="utf-8")


def test_today_prints_one_document_and_nothing_else(journal: Path) -> None:
    done = run("today", journal, "--on", "2026-03-04", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["due"] is True


def test_a_journal_may_come_through_a_pipe() -> None:
    done = run("today", "/dev/stdin", "--on", "2026-03-04", told=lines(STOPPED))
    assert (done.returncode, done.stderr) == (0, "")
    assert "THIS CANNOT WAIT" in done.stdout


@pytest.mark.parametrize(
    ("words", "code"), [(("today", "missing.jsonl"), 1), (("today",), 2), (("--help",), 0)]
)
def test_exit_codes(words: tuple[str, ...], code: int) -> None:
    assert run(*words).returncode == code


def test_the_package_itself_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["backstride", "today"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("backstride", run_name="__main__")
    assert stopped.value.code == 2


def test_a_reader_who_stops_early_sees_no_traceback(tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "j.jsonl", STOPPED)
    command = f"{sys.executable} -m backstride today {journal} --on 2026-03-04 | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("█")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words", [("today", "JOURNAL", "--on", "2026-03-04"), ("programme", "list"), ("--help",)], ids=" ".join
)
def test_nothing_heavy_is_imported(journal: Path, words: tuple[str, ...]) -> None:
    typed = [str(journal) if word == "JOURNAL" else word for word in words]
    script = f"import sys; from backstride.cli.main import main; main({typed}); sys.stderr.write(SEEN)"
    script = script.replace("SEEN", "' '.join(sys.modules)")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    imported = {name.partition(".")[0] for name in done.stderr.split()}
    assert "backstride" in imported
    assert imported.isdisjoint(HEAVY)


def test_the_library_imports_nothing_before_it_is_asked() -> None:
    script = (
        "import sys, backstride; print(sorted(name for name in sys.modules if name.startswith('backstride')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "['backstride']"
