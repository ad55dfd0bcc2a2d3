"""What `make mutants` says while it works and at the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from tests.mutants.forked import CRASHED, TOO_SLOW, Tried
from tests.mutants.listed import PAGE, Listed, as_listed, write_listed
from tests.mutants.planted import Fault

EVERY = 60.0
"""Seconds between two lines."""
KEPT = Path("faults.tsv")
"""In the copy: each fault as it was tried, with the test that noticed it."""


def say(text: str) -> None:
    """Print at once."""
    print(text, flush=True)


class Teller:
    """Keeps what came of each fault, and says from time to time how far it is."""

    def __init__(self, of: int) -> None:
        self.came: list[Tried] = []
        self._of, self._said = of, time.monotonic()

    def tell(self, tried: Tried) -> None:
        """Note what came of one."""
        self.came.append(tried)
        _keep(tried)
        if time.monotonic() > self._said + EVERY or len(self.came) > self._of:
            self._said = time.monotonic()
            say(f"   {self._so_far()}")

    def _so_far(self) -> str:
        real = [each for each in self.came if each.fault]
        ends = Counter(each.noticed_by for each in real)
        odd = f"{ends[TOO_SLOW]} by taking for ever, {ends[CRASHED]} by crashing"
        return f"{len(real)} of {self._of}: {len(real) - ends[None]} noticed ({odd}), {ends[None]} not"


def _keep(tried: Tried) -> None:
    what = (tried.fault.place, " ".join(tried.fault.change)) if tried.fault else ("no fault", "")
    with KEPT.open("a", encoding="utf-8") as file:
        file.write("\t".join([*what, tried.noticed_by or "nobody"]) + "\n")


def tell_end(
    planted: Collection[Fault], tried: Collection[Fault], left: Collection[Fault], listed: Collection[Listed]
) -> int:
    """Say which faults are left; 1 where one is not listed."""
    new = [each for each in map(as_listed, left) if each not in set(listed)]
    say(f"\n== {len(tried)} tried, {len(tried) - len(left)} noticed; {len(new)} left that are not listed")
    if new:
        say(f"Each wants a test, simpler code, or a place in {PAGE} with its reason:\n")
        say(f"```diff\n{write_listed(new)}\n```")
    _tell_listed(tried, left, listed)
    return 1 if new else 0


def _tell_listed(tried: Collection[Fault], left: Collection[Fault], listed: Collection[Listed]) -> None:
    noticed = {*map(as_listed, tried)} - {*map(as_listed, left)}
    gone = [each for each in listed if each in noticed]
    if gone:
        say(f"Listed, but noticed now: take them off the list.\n\n```diff\n{write_listed(gone)}\n```")
