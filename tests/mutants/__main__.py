"""Plant small faults in the heart, one at a time, and list those that no test notices: `make mutants`.

    python -m tests.mutants [--workers N] [--listed] [PLACE...]

    PLACE      only faults at places that begin so: clocks, machine.step, laws.gaps.nearest_below
    --listed   try the faults listed in docs/explanation/faults-no-test-can-see.md, too
    --workers  how many processes at a time (2)

It works in a copy of the repository, mutants/, so that you may go on working meanwhile. 0: what no test
notices is listed; 1: something else is left, or the tests fail without any fault.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
COPY = HOME / "mutants"
NOT_COPIED = {COPY.name, "screenshots"}


def main(words: list[str]) -> int:
    """Copy everything, then go on in the copy, where Python finds the copy alone."""
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(HOME, COPY, ignore=_not_copied)
    go_on = [sys.executable, "-m", "tests.mutants.inside", *words]
    environ = {**os.environ, "PYTHONPATH": "src", "PYTHONHASHSEED": "0"}
    return subprocess.run(go_on, cwd=COPY, env=environ, check=False).returncode


def _not_copied(folder: str, names: list[str]) -> set[str]:
    """What tools leave behind, environments, and the copy itself."""
    left_behind = {name for name in names if name.startswith(".") or name == "__pycache__"}
    return left_behind | (NOT_COPIED & set(names) if Path(folder) == HOME else set())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
