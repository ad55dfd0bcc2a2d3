"""What `make mutants` does in its copy: three ways of running the tests, one after another.

1. Each test by itself, without any fault: which functions does it run, and how long does it take?
2. Each fault in a process forked from one that has collected the tests (`forked`).
3. What is left of the faults in code that runs before any test does, in processes that import it anew
   (`afresh`).

This process itself never imports the heart: each way begins in a child of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection

from tests.mutants.afresh import try_afresh
from tests.mutants.children import apart
from tests.mutants.forked import Tried, try_forked
from tests.mutants.listed import PAGE, as_listed, read_listed
from tests.mutants.planted import Fault, faults
from tests.mutants.reach import Reach, find_reach
from tests.mutants.told import Teller, say, tell_end

Way = Callable[[Collection[Fault], Reach, int, Callable[[Tried], None]], None]


def main(words: list[str]) -> int:
    """Plant, try, tell; 1 where a fault is left that is not listed."""
    asked = _arguments().parse_args(words)
    planted = [each for each in faults() if each.place.startswith(tuple(asked.places) or "")]
    listed = set(read_listed(PAGE.read_text(encoding="utf-8")))
    trying = [each for each in planted if asked.listed or as_listed(each) not in listed]
    say(f"== {len(planted)} faults, {len(planted) - len(trying)} of them listed and not tried again")
    left = _left(trying, asked.workers)
    return tell_end(planted, trying, left, listed)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make mutants")
    parser.add_argument("places", nargs="*")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--listed", action="store_true")
    return parser


def _left(trying: list[Fault], workers: int) -> list[Fault]:
    """The faults that no test noticed."""
    say("== each test by itself, without any fault")
    reach = apart(lambda: find_reach(trying, workers))
    if reach.failing:
        raise SystemExit("\n".join(["These fail without any fault, so nothing can be said:", *reach.failing]))
    came = _try("in processes forked after the import", try_forked, trying, reach, workers)
    left = [each for each in came if each.noticed_by is None]
    again = [each.fault for each in left if each.fault and (each.unclear or each.fault.place in reach.before)]
    noticed = {each.fault for each in _try("afresh", try_afresh, again, reach, workers) if each.noticed_by}
    return [each.fault for each in left if each.fault and each.fault not in noticed]


def _try(how: str, way: Way, trying: list[Fault], reach: Reach, workers: int) -> list[Tried]:
    """Try faults one way, in a child; what came of each. Without a fault everything has to pass."""
    if not trying:
        return []
    say(f"== {len(trying)} faults {how}")

    def work() -> list[Tried]:
        teller = Teller(len(trying))
        way(trying, reach, workers, teller.tell)
        return teller.came

    came = apart(work)
    for each in came:
        if each.fault is None and (each.noticed_by or each.unclear):
            raise SystemExit(f"Without any fault this fails, so nothing can be said: {each.noticed_by}")
    return [each for each in came if each.fault]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
