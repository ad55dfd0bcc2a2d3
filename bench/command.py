"""How long `backstride today` takes as a whole process, and what it does not import."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.row import Row, bounded
from bench.timing import in_turn, ratio, typical

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE, EXAMPLE_DAY = ROOT / "examples" / "on-track" / "journal.jsonl", date(2026, 3, 2)
HEAVY = ("django", "numpy")
"""Nobody who asks what to do today should wait for these."""


def today_rows(long_journal: Path, long_day: date, times: int) -> Iterator[Row]:
    """The first example, and three years; beside a Python that does nothing."""
    short, long = today(EXAMPLE, EXAMPLE_DAY), today(long_journal, long_day)
    rounds = in_turn(
        [lambda: run("-c", "pass"), lambda: run(*short), lambda: run(*long)],
        times,
    )
    yield Row("`python -c pass`, whole process", f"{typical(rounds, 0):.3f} s")
    yield bounded("`backstride today`, whole process, an example", typical(rounds, 1), 0.3, "s", digits=3)
    yield Row("that / `python -c pass`", f"{ratio(rounds, [1], to=0):.1f} ×")
    yield bounded("`backstride today`, whole process, three years", typical(rounds, 2), 0.3, "s", digits=3)
    yield imports_row(short)


def today(journal: Path, on: date) -> list[str]:
    """The words after `python` that ask for a day's decision."""
    return ["-m", "backstride", "today", str(journal), "--on", on.isoformat()]


def run(*words: str) -> str:
    """Run Python to its end; what it said."""
    return subprocess.run([sys.executable, *words], check=True, capture_output=True, text=True).stdout


def imports_row(words: list[str]) -> Row:
    """Which heavy packages the command brings in."""
    ask = f"from backstride.cli.main import main; import sys; main({words[2:]!r}); print(*sys.modules)"
    brought = set(run("-c", ask).splitlines()[-1].split())
    found = [name for name in HEAVY if name in brought]
    what = f"of {' and '.join(HEAVY)}, `backstride today` imports"
    return Row(what, " and ".join(found) or "none", "none", float("inf") if found else 0.0)
