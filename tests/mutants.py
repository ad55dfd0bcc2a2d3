"""Plant small faults in the heart, one at a time, and list those that no test notices: `make mutants`.

mutmut forks its tests from a process that has imported the heart already. A fault in what runs while the
heart is imported (the fields of an entry, the machine's table of rules) is therefore never felt there, so
every fault that seems to survive is tried once more, in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
COPY = HOME / "mutants"
MUTMUT = Path(sys.executable).with_name("mutmut")
DOUBTFUL = ("survived", "timeout", "suspicious")
NOTICING = ("tests/spec", "tests/oracle")
QUIETLY = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist")
NONE = ""


def main(words: list[str]) -> int:
    """Run mutmut, or some of its names; then what seems to survive, afresh. 1 where a fault is left."""
    drop_old_copies()
    subprocess.run([MUTMUT, "run", *words], cwd=HOME, check=True)
    if is_noticed_afresh(NONE):
        raise SystemExit("The tests fail in mutmut's copy without any fault: nothing can be said.")
    left = [name for name in doubtful() if not is_noticed_afresh(name)]
    print(f"\n== {len(left)} faults that no test noticed", *left, sep="\n   ")
    return 1 if left else 0


def drop_old_copies() -> None:
    """Drop the part of mutmut's copy that it does not mutate: it would never copy it again."""
    for path in [COPY / "tests", *(COPY / "src" / "backstride").glob("*")]:
        if path.is_dir() and path.name != "heart":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


def doubtful() -> Iterator[str]:
    """The faults that mutmut's own run left: survived, or too slow to tell."""
    told = subprocess.run([MUTMUT, "results"], cwd=HOME, check=True, capture_output=True, text=True).stdout
    for line in told.splitlines():
        name, _, became = line.strip().partition(": ")
        if became in DOUBTFUL:
            yield name


def is_noticed_afresh(name: str) -> bool:
    """Whether the tests fail with this fault in place from the very beginning."""
    words = [sys.executable, "-m", "pytest", *QUIETLY, *NOTICING]
    environ = {**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
    print(f"   afresh: {name or 'without any fault'}", flush=True)
    return subprocess.run(words, cwd=COPY, env=environ, check=False, capture_output=True).returncode != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
