"""The manual and the oracle, collected once and held, so that they can be run again and again."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import Phase, settings

from tests.mutants.children import limit_time

NOTICING = ("tests/spec", "tests/oracle")
QUIETLY = ("-q", "--tb=no", "-s", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin")
FIND_ONLY = "finding"
FOREVER = 10.0
"""What any test may take without a word, in seconds; a fault that makes it take more has been noticed."""


class Held:
    """A plugin for pytest: does its own work in place of running what was collected."""

    def __init__(self, work: Callable[[pytest.Session], None]) -> None:
        self._work = work

    def pytest_addoption(self, parser: pytest.Parser) -> None:
        """Know Django's setting, though its plugin stays out."""
        parser.addini("DJANGO_SETTINGS_MODULE", "not needed here")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Work on the tests that were collected; where some were not, every run would seem to fail."""
        if session.testsfailed:
            raise session.Interrupted("Some tests cannot even be collected, so nothing can be said.")
        gc.collect()
        gc.freeze()
        self._work(session)
        return True


def hold(work: Callable[[pytest.Session], None], where: Sequence[str] = NOTICING, *more: str) -> int:
    """Collect the tests and work with them; gives pytest's exit code."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    find = (Phase.explicit, Phase.generate)
    settings.register_profile(FIND_ONLY, settings.get_profile("ci"), phases=find)
    words = [*QUIETLY, *more, f"--hypothesis-profile={FIND_ONLY}", *where]
    return int(pytest.main(words, plugins=[Held(work)]))


def first_to_fail(tests: Sequence[pytest.Item], seconds: Callable[[str], float]) -> str | None:
    """Run tests in this order up to the first that fails; its id, or None where all pass."""
    for test, following in with_next(tests):
        limit_time(FOREVER + 5 * seconds(test.nodeid))
        if not passes(test, following):
            return test.nodeid
    return None


def passes(test: pytest.Item, following: pytest.Item | None) -> bool:
    """Run a test; fixtures stay up for the test that follows."""
    test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
    return not test.session.testsfailed


def with_next(tests: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each test and the one that follows it."""
    return zip(tests, [*tests[1:], None], strict=True)
