"""Try faults in processes forked after the tests were collected: quick, some hundredths of a second each.

A fault in what ran before the fork (while the heart was imported, or tests collected) is not felt here.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

import pytest

from tests.mutants.children import Broken, in_children
from tests.mutants.held import first_to_fail, hold
from tests.mutants.in_place import plant
from tests.mutants.planted import Fault
from tests.mutants.reach import Reach

TOO_SLOW = "what takes for ever"
CRASHED = "what crashes"
NOTICING_ENDS = {-signal.SIGXCPU: TOO_SLOW, -signal.SIGSEGV: CRASHED}


class Tried(NamedTuple):
    """A fault, and the test that noticed it."""

    fault: Fault | None
    """None: no fault, to see that the tests pass in the order they are run in here."""
    noticed_by: str | None
    unclear: bool = False
    """Its process came to no end that a fault explains, such as no memory left: it has to be tried afresh."""


class Order:
    """Which tests to run, in which order: those that noticed another fault of the same function, then others.

    Of each kind the quickest first.
    """

    def __init__(self, reach: Reach) -> None:
        self._tests = reach.tests
        self._noticed: dict[str, set[str]] = {}

    def of(self, place: str) -> list[str]:
        """The tests that run a function."""
        noticed = self._noticed.get(place, set())
        return sorted(self._tests.get(place, ()), key=lambda test: test not in noticed)

    def learn(self, place: str, test: str) -> None:
        """Note that a test noticed a fault there."""
        self._noticed.setdefault(place, set()).add(test)


def try_forked(planted: Collection[Fault], reach: Reach, workers: int, tell: Callable[[Tried], None]) -> None:
    """Try each fault with all tests that run its function; tell what came of it."""

    def work(session: pytest.Session) -> None:
        _try_each(session, planted, reach, workers, tell)

    if hold(work) not in (0, 5):
        raise SystemExit("The tests cannot be collected again: pytest says why.")


def _try_each(
    session: pytest.Session,
    planted: Iterable[Fault],
    reach: Reach,
    workers: int,
    tell: Callable[[Tried], None],
) -> None:
    items, order = {item.nodeid: item for item in session.items}, Order(reach)

    def attempt(fault: Fault | None) -> str | None:
        if fault is None:
            tests = sorted(items, key=lambda test: reach.seconds[test])
        else:
            tests = order.of(fault.place)
            plant(fault)
        return first_to_fail([items[test] for test in tests], lambda test: reach.seconds[test])

    for each in each_tried(planted, attempt, workers):
        if each.fault and each.noticed_by in items:
            order.learn(each.fault.place, each.noticed_by or "")
        tell(each)


def each_tried(
    planted: Iterable[Fault], attempt: Callable[[Fault | None], str | None], workers: int
) -> Iterator[Tried]:
    """What came of each fault; first, of none, and where that fails nothing follows."""
    for fault, came in in_children([None, *planted], attempt, workers):
        told = _tried(fault, came)
        yield told
        if fault is None and (told.noticed_by or told.unclear):
            return


def _tried(fault: Fault | None, came: str | Broken | None) -> Tried:
    if not isinstance(came, Broken):
        return Tried(fault, came)
    noticed_by = NOTICING_ENDS.get(came.by)
    return Tried(fault, noticed_by, unclear=noticed_by is None)
