"""What all tests may share, which of them stay together, and which come first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from tests.cast.uncounted import uncounted

__all__ = ["uncounted"]

TOGETHER = (
    "tests/architecture/test_the_javascript_is_checked.py",
    "tests/bench/test_the_bench_runs.py",
    "tests/bench/test_the_phone_is_measured.py",
    "tests/cli/test_backup.py",
    "tests/docs/test_the_tutorial_runs.py",
    "tests/spec/programmes/test_couch_to_5k_is_checked_never_offered.py",
    "tests/web/browser/test_the_real_server.py",
    "tests/web/journals/test_between_processes.py",
    "tests/web/serving/test_every_file_is_found.py",
    "tests/web/serving/test_prepare.py",
)
"""Files that set up once what takes long: all their tests go to one worker."""
JOURNEYS = "browser"
"""What `-m` says where journeys alone are asked for, and the mark by which a file says that it holds some."""
FIRST = "tests/web/year/"
"""The longest journeys: begun last, they would leave workers with nothing to do while one is still at it."""


class Numbered(list[str]):
    """The tests in their order, each of which is found at once: xdist looks for each of 20,000 once."""

    def __init__(self, tests: Sequence[str]) -> None:
        super().__init__(tests)
        self._numbers = {test: number for number, test in enumerate(tests)}

    def index(self, test: str, *_: Any) -> int:
        """Which one it is."""
        return self._numbers[test]


class OneByOneOrTogether(LoadScopeScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Each test by itself to whoever is free, but for the files above.

    xdist's own `loadgroup` would do, but finds no groups with pytest 9. And after each test it goes through
    all that are done, which with 20,000 takes longer than many of them; so here what is done is forgotten.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path in TOGETHER else nodeid

    def add_node_collection(self, node: Any, collection: Sequence[str]) -> None:
        """Keep what a worker has found."""
        super().add_node_collection(node, collection)
        self.registered_collections[node] = Numbered(collection)

    def mark_test_complete(self, node: Any, item_index: int, *_: float) -> None:
        """Forget what is done."""
        test = self.registered_collections[node][item_index]
        scope = self._split_scope(test)
        unit = self.assigned_work[node][scope]
        unit[test] = True
        if all(unit.values()):
            del self.assigned_work[node][scope]
        self._reschedule(node)


@cache
def holds_journeys(path: Path) -> bool:
    """Whether a file says that it holds some."""
    return f"mark.{JOURNEYS}" in path.read_text(encoding="utf-8")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """For journeys alone only files that hold some are read: the others cost each worker half a minute."""
    asked = config.option.markexpr == JOURNEYS and collection_path.suffix == ".py"
    return True if asked and not holds_journeys(collection_path) else None


def pytest_itemcollected(item: pytest.Item) -> None:
    """A journey whose file does not say so would never be gone; whoever collects all files hears of it."""
    if item.get_closest_marker(JOURNEYS) and not holds_journeys(item.path):
        raise pytest.UsageError(f"{item.nodeid} is a journey: its file has to say mark.{JOURNEYS} itself.")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of the journeys the longest come first; everything else stays in its place."""
    places = [place for place, item in enumerate(items) if item.get_closest_marker(JOURNEYS)]
    journeys = sorted((items[place] for place in places), key=lambda item: not item.nodeid.startswith(FIRST))
    for place, item in zip(places, journeys, strict=True):
        items[place] = item


@pytest.hookimpl(optionalhook=True)  # `make mutants` runs without xdist
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneByOneOrTogether:
    """Who runs what."""
    return OneByOneOrTogether(config, log)
