"""What all tests may share, and which of them stay together."""

from __future__ import annotations

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

from tests.cast.uncounted import uncounted

__all__ = ["uncounted"]

TOGETHER = (
    "tests/bench/test_the_bench_runs.py",
    "tests/bench/test_the_phone_is_measured.py",
    "tests/spec/programmes/test_couch_to_5k_is_checked_never_offered.py",
    "tests/web/browser/test_the_real_server.py",
)
"""Files that set up once what takes long: all their tests go to one worker."""


class OneByOneOrTogether(LoadScopeScheduling):  # type: ignore[misc] # xdist says nothing of its types
    """Each test by itself to whoever is free, but for the files above.

    xdist's own `loadgroup` would do, but finds no groups with pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path in TOGETHER else nodeid


@pytest.hookimpl
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneByOneOrTogether:
    """Who runs what."""
    return OneByOneOrTogether(config, log)
