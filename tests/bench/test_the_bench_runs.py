"""`make bench` measures and writes its table. How long anything takes is never tested: machines are noisy."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest

from bench.row import CLEARLY, Row, bounded
from bench.timing import in_turn, ratio, typical

BENCH = Path(__file__).parents[2] / "bench" / "run.py"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    to = tmp_path_factory.mktemp("bench") / "benchmarks.md"
    run([sys.executable, BENCH, "--tiny", "--to", to], check=True, capture_output=True)
    return to.read_text(encoding="utf-8")


def rows(page: str) -> list[list[str]]:
    lines = [line for line in page.splitlines() if line.startswith("|")]
    return [line.strip("| ").split(" | ") for line in lines]


def test_every_line_of_the_table_has_what_measured_bound_and_holds(page: str) -> None:
    heads, _, *measured = rows(page)
    assert heads == ["what", "measured", "bound or note", "holds"]
    assert len(measured) >= 12
    assert all(len(row) == 4 and all(row) for row in measured)


def test_each_promise_of_speed_has_its_line_with_its_bound(page: str) -> None:
    bounds = {row[0]: row[2] for row in rows(page)}
    assert bounds["replaying it / `json.loads`"] == "≤ 4 ×"
    assert bounds["`backstride today`, whole process, an example"] == "≤ 0.3 s"
    assert any(what.startswith("one `step`") and bound == "≤ 5 µs" for what, bound in bounds.items())
    assert any(what.startswith("check of `run-walk`") and bound == "≤ 5 s" for what, bound in bounds.items())


def test_today_imports_nothing_heavy(page: str) -> None:
    (row,) = (row for row in rows(page) if row[0].endswith("`backstride today` imports"))
    assert row[1:] == ["none", "none", "yes"]


def test_the_page_names_no_place_on_the_machine(page: str) -> None:
    assert str(Path.home()) not in page
    assert str(BENCH.parents[1]) not in page


@pytest.mark.parametrize(("beyond", "word"), [(1.0, "yes"), (CLEARLY, "narrowly not"), (1.3, "NO")])
def test_only_a_clearly_broken_bound_fails(beyond: float, word: str) -> None:
    row = bounded("something", 10 * beyond, 10, "s")
    assert (row.holds, row.clearly_broken) == (word, word == "NO")


def test_a_line_without_a_bound_cannot_break_one() -> None:
    assert (Row("something", "3 s").holds, Row("something", "3 s").clearly_broken) == ("–", False)


def test_works_take_turns_and_the_first_round_is_dropped() -> None:
    done: list[str] = []
    rounds = in_turn([lambda: done.append("a"), lambda: done.append("b")], times=2)
    assert done == ["a", "b"] * 3
    assert len(rounds) == 2


def test_the_median_of_the_rounds_is_told_and_the_ratio_is_taken_within_each() -> None:
    rounds = [(1.0, 2.0), (10.0, 30.0), (2.0, 8.0)]
    assert typical(rounds, 0) == 2.0
    assert ratio(rounds, [1], to=0) == 3.0
