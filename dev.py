#!/usr/bin/env python3
"""Everything a person working on Backstride does, in one script that needs nothing but Python.

    python3 dev.py COMMAND          (or: make COMMAND)

It does its own set-up: an environment in .venv, filled from hash-locked requirements. When nothing has
changed since last time, that costs a glance at a stamp file. PYTHON=python3.13 chooses another interpreter,
which gets an environment of its own beside the usual one (.venv-3.13).

Only the standard library is used here, in words that an older Python still reads, so that it can say that it
is too old.
"""

from __future__ import annotations

import glob
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parent
OLDEST, USUAL = (3, 11), ("", "python", "python3")
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")

LOCK = "requirements/dev.txt"
LOCKS = (("run.in", "run.txt", ()), ("dev.in", "dev.txt", ("-c", "run.txt")))
LOCK_FORM = (
    *("--quiet", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header"),
)
SHAPES_THE_PACKAGE = ("pyproject.toml", "hatch_build.py")
JAVASCRIPT = "scripts/javascript.py"
JAVASCRIPT_LOCKS = ("requirements/javascript/package.json", "requirements/javascript/package-lock.json")

OVERALL, HEART, WORKERS, AT_BROWSERS = "90", "100", "2", "3"  # a journey often waits
HEART_FILES = "src/backstride/heart/*"

SEE_ABOVE = "The lines above say why."


class Problem(Exception):
    """Something the person at the keyboard has to know; the text says what to do."""


def say(text: str = "") -> None:
    """Print at once, so that our lines and those of the programs we start come in the right order."""
    print(text, flush=True)


# ---------------------------------------------------------------- which Python


class Python(NamedTuple):
    """An interpreter that answered: the word it was asked for by, its real path, its version (`3.11.7`)."""

    asked: str
    path: str
    version: str

    @property
    def numbers(self) -> tuple[int, int]:
        """Major and minor version."""
        major, minor = self.version.split(".")[:2]
        return int(major), int(minor)

    @property
    def folder(self) -> Path:
        """The environment: `.venv` for the usual Python, `.venv-3.13` for one asked for by name."""
        major, minor = self.numbers
        return HOME / (".venv" if self.asked in USUAL else f".venv-{major}.{minor}")


WHO_ARE_YOU = """
import sys
print(getattr(sys, "_base_executable", sys.executable))
print("%d.%d.%d" % sys.version_info[:3])
"""


def ask(path: str) -> list[str]:
    """Base path and version of an interpreter; [] when it does not run."""
    try:
        reply = subprocess.run([path, "-c", WHO_ARE_YOU], capture_output=True, text=True, check=False)
    except OSError:
        return []
    return reply.stdout.splitlines() if reply.returncode == 0 else []


def places(name: str) -> list[str]:
    """Where an interpreter of this name may be: on PATH, else among pyenv's, the last release first."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    found = glob.glob(os.path.join(pyenv, "versions", "*", "bin", os.path.basename(name)))
    on_path = shutil.which(name)
    return ([on_path] if on_path else []) + sorted(found, reverse=True)


def find_python(asked: str) -> Python:
    """The interpreter asked for, or the one reading this script when none was."""
    for path in [sys.executable] if asked in USUAL else places(asked):
        reply = ask(path)
        if len(reply) == 2:
            return Python(asked, reply[0], reply[1])
    raise Problem(
        f"PYTHON={asked} does not run on this machine.\n"
        "Give the name or the path of an installed Python, for example PYTHON=/usr/bin/python3."
    )


HOW_TO_GET_ONE = """\
Install a newer one, then run this again:
  Debian, Ubuntu   sudo apt-get install python3 python3-venv
  macOS            brew install python@3.13
  Windows          winget install Python.Python.3.13"""


def refuse_old(python: Python, command: str) -> None:
    """Stop with a plain word when this Python is older than the oldest supported one."""
    if python.numbers >= OLDEST:
        return
    newer = [name for name in NEWER if any(ask(path) for path in places(name))]
    advice = f"This machine has one. Run:  make {command} PYTHON={newer[0]}" if newer else HOW_TO_GET_ONE
    raise Problem(f"Python 3.11 or newer needed; this is {python.version} ({python.path}).\n{advice}")


# ---------------------------------------------------------------- set-up


def inside(folder: Path, program: str) -> str:
    """Path of a program in an environment."""
    return str(folder / "Scripts" / f"{program}.exe" if os.name == "nt" else folder / "bin" / program)


def must(words: list[str], advice: str, cwd: Path = HOME) -> None:
    """Run a program; when it fails, stop and say what to do."""
    if subprocess.run(words, cwd=cwd, check=False).returncode != 0:
        raise Problem(f"That did not work: {' '.join(words)}\n{advice}")


def can_make_environments(python: Python) -> bool:
    """Whether `python -m venv` will work: Debian and Ubuntu keep a part of it in a package of its own."""
    words = [python.path, "-c", "import venv; from ensurepip import version"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def add_system_package(package: str, missing: str) -> None:
    """Install a system package where that is wanted (root, in CI); else say what is missing, and the way."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and os.environ.get("CI") and shutil.which("apt-get")):
        raise Problem(f"{missing}\nOn Debian or Ubuntu run:  sudo apt-get install {package}")
    say(f"== installing {package}")
    advice = f"Install {package} by hand, then run this again."
    must(["apt-get", "update", "-qq"], advice)
    must(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], advice)


def make_environment(python: Python, uv: str | None) -> None:
    """Make an empty environment, in place of a stale one."""
    folder = str(python.folder)
    advice = f"Remove {folder} and run this again."
    if uv:
        must([uv, "venv", "--quiet", "--clear", "--python", python.path, folder], advice)
        return
    if not can_make_environments(python):
        part = f"{python.path} cannot make a virtual environment: that part of it is not installed."
        add_system_package("python{}.{}-venv".format(*python.numbers), part)
    must([python.path, "-m", "venv", "--clear", folder], advice)


def installer(folder: Path, uv: str | None) -> list[str]:
    """The words that begin an install: uv where there is one, else the environment's own pip."""
    if uv:
        return [uv, "pip", "install", "--quiet", "--python", inside(folder, "python")]
    return [inside(folder, "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]


def install_requirements(python: Python, uv: str | None) -> None:
    """Fill a fresh environment with what is locked, every file checked against its hash."""
    say(f"== setting up {python.folder.name} for Python {python.version}, once: it can take a few minutes")
    make_environment(python, uv)
    say("   what Backstride needs, fetched and checked against its hashes (the longest part) ...")
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", LOCK]
    must(installer(python.folder, uv) + locked, "Is the network there? Run this again to start afresh.")


def install_package(python: Python, uv: str | None) -> None:
    """Install Backstride itself, editable; everything it needs is here by now, so nothing is fetched."""
    itself = ["--no-index", "--no-deps", "--no-build-isolation", "-e", "."]
    must(installer(python.folder, uv) + itself, SEE_ABOVE)


def install_javascript(python: Python, _uv: str | None) -> None:
    """Install what checks the JavaScript, by the npm that is among the requirements."""
    say("   what checks the JavaScript ...")
    must([inside(python.folder, "python"), JAVASCRIPT, "install"], "Is the network there? Run this again.")


def compile_words(python: Python) -> None:
    """Compile the word catalogues that are newer than their compiled form."""
    for source in HOME.glob("src/backstride/locale/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            must([inside(python.folder, "python"), "hatch_build.py"], SEE_ABOVE)
            return


def fingerprint(python: Python, *names: str) -> str:
    """What an installation step was made from: when any of it changes, the step is done again."""
    digest = hashlib.sha256(f"{python.path} {python.version} {HOME}".encode())
    for name in names:
        digest.update((HOME / name).read_bytes())
    return digest.hexdigest()


INSTALLS = (
    ("stamp-requirements", install_requirements, (LOCK,)),
    ("stamp-package", install_package, (LOCK, *SHAPES_THE_PACKAGE)),
    ("stamp-javascript", install_javascript, (LOCK, JAVASCRIPT, *JAVASCRIPT_LOCKS)),
)


def set_up(python: Python, *, to_run: bool = False) -> None:
    """Make the environment ready; quick when it is. To run the app, what only checks is left out."""
    uv = shutil.which("uv")
    for name, install, files in INSTALLS[:2] if to_run else INSTALLS:
        stamp, wanted = python.folder / name, fingerprint(python, *files)
        if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
            install(python, uv)
            stamp.write_text(wanted, encoding="ascii")
    compile_words(python)


# ---------------------------------------------------------------- steps


def step(python: Python, title: str, program: str, *words: str) -> bool:
    """Run one program of the environment under a heading; say how it went and how long it took."""
    say(f"\n== {title}")
    began = time.monotonic()
    passed = subprocess.run([inside(python.folder, program), *words], cwd=HOME, check=False).returncode == 0
    say(f"== {title}: {'passed' if passed else 'FAILED'} ({time.monotonic() - began:.1f} s)")
    return passed


def stop_unless(passed: list[bool], group: str) -> None:
    """Stop when a step of a group failed; the whole group has been shown by now."""
    if not all(passed):
        raise Problem(f"\nFAILED: {group}. The lines above say where.")


def run_checks(python: Python) -> None:
    """Check style, types and rings; each is shown, even when an earlier one failed."""
    passed = [
        step(python, "style (ruff check)", "ruff", "check", "--output-format", "concise", "--quiet", "."),
        step(python, "format (ruff format)", "ruff", "format", "--check", "--quiet", "."),
        step(python, "types (mypy --strict)", "mypy", "--strict"),
        step(python, "types of the JavaScript (tsc --strict)", "python", JAVASCRIPT, "check"),
        step(python, "rings (import contracts)", "lint-imports", "--no-logo"),
    ]
    stop_unless(passed, "style, types or rings")


def run_tests(python: Python) -> None:
    """Run all tests; those that need no browser hold the two floors of branch coverage."""
    words = ("-q", "-n", WORKERS, "-m")
    counted = ("not browser and not postgres", "--cov", "--cov-report=")
    passed = [
        step(python, "tests, with SQLite", "pytest", *words, *counted),
        on_postgres(python),
        step(python, "journeys in a browser", "pytest", "-q", "-n", AT_BROWSERS, "-m", "browser"),
    ]
    stop_unless(passed, "tests")
    report = ("coverage", "report", "--fail-under")
    passed = [
        step(python, f"coverage of everything, {OVERALL}% or more", *report, OVERALL),
        step(python, f"coverage of the heart, {HEART}%", *report, HEART, "--include", HEART_FILES),
    ]
    stop_unless(passed, "coverage")


def on_postgres(python: Python) -> bool:
    """Run the tests of the web once more, with a real PostgreSQL that is started and stopped for them."""
    which = "(not browser or both_databases) and not sqlite"
    words = ("pytest", "tests/web", "-q", "-n", WORKERS, "-m", which)
    return step(python, "tests of the web, with PostgreSQL", "python", "-m", "tests.postgres", *words)


BROWSERS, LIGHT = ("chromium", "chromium-browser", "google-chrome"), "chromium-headless-shell"


def need_other_programs() -> None:
    """The journeys open real pages in Chromium; a page of the manual is run as it stands, with curl."""
    if not any(shutil.which(each) for each in BROWSERS):
        add_system_package("chromium", "The tests open pages in Chromium, which is not installed.")
    apt = shutil.which("apt-get")
    if os.environ.get("CI") and apt and not shutil.which(LIGHT):  # less work; it goes without, too
        subprocess.run([apt, "install", "-y", "-qq", LIGHT], check=False)
    if not shutil.which("curl"):
        add_system_package("curl", "The tests run an example with curl, which is not installed.")


# ---------------------------------------------------------------- commands


def setup(python: Python) -> None:
    """Make the environment ready."""
    say(f"Ready: {inside(python.folder, 'backstride')} (Python {python.version}).")


def check(python: Python) -> None:
    """Check style, types and rings, without the tests."""
    run_checks(python)
    say("\nALL GOOD: style, types and rings.")


def test(python: Python) -> None:
    """Check everything: style, types, rings, tests, coverage."""
    need_other_programs()
    run_checks(python)
    run_tests(python)
    say(f"\nALL GOOD: style, types, rings, tests and coverage, on Python {python.version}.")


def test_postgres(python: Python) -> None:
    """Run the tests of the web with PostgreSQL alone."""
    stop_unless([on_postgres(python)], "tests with PostgreSQL")


def run(python: Python, *more: str) -> None:
    """Start the web app (`run --port 8001`; `run --demo --data DIR`: with made-up people)."""
    must([inside(python.folder, "backstride"), "serve", *more], SEE_ABOVE)


def bench(python: Python, *more: str) -> None:
    """Measure how fast it is and write docs/benchmarks.md."""
    must([inside(python.folder, "python"), "bench/run.py", *more], SEE_ABOVE)


def mutants(python: Python, *more: str) -> None:
    """Plant small faults in the heart and list those that no test notices (long)."""
    must([inside(python.folder, "python"), "-m", "tests.mutants", *more], SEE_ABOVE)


def lock(python: Python, *more: str) -> None:
    """Lock the requirements anew (`lock --upgrade`: to newer releases)."""
    uv = shutil.which("uv")
    if not uv:
        raise Problem("Locking needs uv on PATH. One way to get it:  pipx install uv")
    for source, target, limits in LOCKS:
        words = [uv, "pip", "compile", *LOCK_FORM, *limits, *more, source, "-o", target]
        must(words, "Is the network there?", cwd=HOME / "requirements")
    must([inside(python.folder, "python"), JAVASCRIPT, "lock", *more], "Is the network there?")
    set_up(python)
    say("Locked and installed. Look at the difference, then run:  make test")


ALONE = {each.__name__.replace("_", "-"): each for each in (setup, check, test, test_postgres)}
WITH_MORE_WORDS = {each.__name__: each for each in (run, bench, mutants, lock)}


def usage() -> str:
    """The first lines of this file, and one line a command."""
    commands = {**ALONE, **WITH_MORE_WORDS}
    return "\n".join([__doc__ or "", *(f"  {name:13} {each.__doc__}" for name, each in commands.items())])


def do(command: str, more: list[str]) -> None:
    """Find the Python, make its environment ready, do what was asked."""
    python = find_python(os.environ.get("PYTHON", ""))
    refuse_old(python, command)
    set_up(python, to_run=command == "run")
    if command in ALONE:
        ALONE[command](python)
    else:
        WITH_MORE_WORDS[command](python, *more)


def main(words: list[str]) -> int:
    """Do one command: 0 done, 1 a problem, 2 wrong usage."""
    command, more = (words[0], words[1:]) if words else ("help", [])
    if command not in WITH_MORE_WORDS and (command not in ALONE or more):
        say(usage())
        return 0 if command in ("help", "--help", "-h") else 2
    try:
        do(command, more)
    except Problem as problem:
        sys.stdout.flush()
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
