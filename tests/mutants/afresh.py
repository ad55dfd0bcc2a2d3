"""Try faults in processes that import the heart anew: for what runs before any test does."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest

from tests.mutants.children import limit_time
from tests.mutants.forked import Tried, each_tried
from tests.mutants.held import first_to_fail, hold
from tests.mutants.planted import Fault
from tests.mutants.reach import Reach
from tests.mutants.retold import retell_with

CANNOT_START = "what imports it"
TO_COLLECT = 90.0
"""More than it takes to import everything and collect the tests, in seconds."""


def try_afresh(planted: Collection[Fault], reach: Reach, workers: int, tell: Callable[[Tried], None]) -> None:
    """Try each fault with all tests there are; the heart must not be imported here yet."""
    first: list[str] = []

    def attempt(fault: Fault | None) -> str | None:
        if fault:
            retell_with(fault)
        return _run_all(first, reach)

    for each in each_tried(planted, attempt, workers):
        if each.fault and each.noticed_by in reach.seconds:
            first.insert(0, each.noticed_by or "")
        tell(each)


def _run_all(first: list[str], reach: Reach) -> str | None:
    """Run everything, beginning with what noticed a fault before; the first test that fails."""
    noticed_by: list[str | None] = []

    def work(session: pytest.Session) -> None:
        tests = sorted(session.items, key=lambda test: _when(test.nodeid, first, reach))
        noticed_by.append(first_to_fail(tests, lambda test: reach.seconds.get(test, 0)))

    limit_time(TO_COLLECT)
    hold(work)
    return noticed_by[0] if noticed_by else CANNOT_START


def _when(test: str, first: list[str], reach: Reach) -> tuple[int, float]:
    return (first.index(test) if test in first else len(first), reach.seconds.get(test, 0))
