"""Measures how fast everything is and writes docs/benchmarks.md.

    make bench          or: python bench/run.py [--to FILE] [--tiny]

Exit code 1 when a bound is clearly broken (see CLEARLY in row.py). `--tiny` measures next to nothing and
holds no bound: it shows that the program runs.
"""

from __future__ import annotations

import platform
import re
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from backstride.book.markdown import page, table  # noqa: E402
from bench import recordings  # noqa: E402
from bench.audio import audio_rows  # noqa: E402
from bench.clinic import clinic_rows  # noqa: E402
from bench.command import today_rows  # noqa: E402
from bench.heart import check_rows, long_journal, replay_rows, step_row  # noqa: E402
from bench.phone import phone_rows  # noqa: E402
from bench.row import CLEARLY, Row  # noqa: E402
from bench.web import web_rows  # noqa: E402


class Size(NamedTuple):
    """How much is measured."""

    sessions: int
    times: int
    programmes: tuple[str, ...]
    recordings: bool
    others: int
    """How many other people the app's database holds, with twenty entries each."""
    phone: bool
    followed: int
    """How many people the measured clinic follows."""
    elsewhere: int
    """How many people other clinics follow."""


WHOLE = Size(
    765, 25, ("walk", "run-walk", "couch-to-5k"),
    recordings=True, others=100_000, phone=True, followed=500, elsewhere=50_000,
)  # fmt: skip
TINY = Size(10, 1, ("run-walk",), recordings=False, others=5, phone=False, followed=2, elsewhere=3)


def rows(size: Size) -> Iterator[Row]:
    """Measure everything, in the order of the page."""
    journal, on = long_journal(size.sessions)
    yield from replay_rows(journal, on, size.times)
    yield step_row(journal, on, size.times)
    yield from check_rows(size.programmes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.jsonl"
        path.write_bytes(journal)
        yield from today_rows(path, on, size.times)
    if size.recordings:
        yield from map(recording_row, recordings.rows())
        yield from audio_rows()
    yield from web_rows(size.sessions, size.others, size.times)
    yield from clinic_rows(size.followed, size.elsewhere, size.times, size.sessions)
    if size.phone:
        yield from phone_rows()


def recording_row(told: recordings.Row) -> Row:
    """A row of `recordings.py`, whose note may begin with a bound."""
    what, measured, note = told
    most = re.match(r"≤ ([\d.]+) (ms|s)\b", note)
    took = re.match(rf"([\d.]+) {most[2]}$", measured) if most else None
    return Row(what, measured, note, float(took[1]) / float(most[1]) if most and took else None)


def benchmarks_page(measured: Sequence[Row]) -> str:
    """The page."""
    heads = ("what", "measured", "bound or note", "holds")
    cells = ((row.what, row.measured, row.bound, row.holds) for row in measured)
    return page("# How fast it is", where_and_how(), table(heads, cells), choices())


def where_and_how() -> str:
    """On what, and how it was measured."""
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return f"""Written by `make bench`, in one run, on {machine}.

Works that are compared take turns, so that a slow moment of the machine falls on all alike, and the figure
is the median of the rounds. Python's collector of rubbish is left as it is. Checks of
programmes are timed once; recordings are the best of a few. The long journal is SIMULATED: a stable person
on `walk` who answers everything."""


def choices() -> str:
    """What a broken bound means here."""
    return f"""Machines are noisy, and differ. A bound missed by up to a quarter is told (*narrowly not*);
`make bench` fails beyond {CLEARLY:g} times the bound (*NO*). No test measures time: on a busy machine it
would fail for no reason. Ratios are the figures to compare between machines; counts of states and edges are
the same on all."""


def main(typed: Sequence[str]) -> int:
    """Measure, write the page, say where a bound is clearly broken."""
    asked = _arguments().parse_args(typed)
    measured = []
    for row in rows(TINY if asked.tiny else WHOLE):
        print(*row[:3], row.holds, sep="  |  ", flush=True)
        measured.append(row)
    asked.to.write_text(benchmarks_page(measured), encoding="utf-8")
    broken = [row.what for row in measured if row.clearly_broken]
    for what in broken:
        print(f"clearly broken: {what}", file=sys.stderr)
    return 1 if broken and not asked.tiny else 0


def _arguments() -> ArgumentParser:
    arguments = ArgumentParser(description="Measure how fast everything is.")
    arguments.add_argument(
        "--to", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write"
    )
    arguments.add_argument("--tiny", action="store_true", help="measure next to nothing")
    return arguments


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
