"""The player's weight is the same on every machine, so it is a test; how long its start takes is none."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest

pytestmark = pytest.mark.browser

BENCH = Path(__file__).parents[2] / "bench" / "phone.py"


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """What, measured, bound, holds. A process of its own, as tests may have a browser open in this one."""
    done = run([sys.executable, BENCH, "1"], check=True, capture_output=True, text=True)
    return [line.split("  |  ") for line in done.stdout.splitlines()]


def test_the_player_is_light_enough_for_a_bad_network(rows: list[list[str]]) -> None:
    assert rows[0][2:] == ["≤ 80 kB", "yes"], rows[0]


def test_starting_with_and_without_a_network_is_told_in_seconds_and_as_a_ratio(rows: list[list[str]]) -> None:
    measured = [row[1].split() for row in rows[1:]]
    assert [unit for _, unit in measured] == ["s", "s", "×"]
    assert all(float(figure) > 0 for figure, _ in measured)
