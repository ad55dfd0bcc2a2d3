"""How time is taken: side by side in turn, so that a slow moment of the machine falls on all alike.

Python's collector of rubbish is left as it is: work that makes more of it pays for it here as in real life.
(With the collector off during each try, and run before it, the long replay looks about a tenth quicker.)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from statistics import median

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """How long one try takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(works: Sequence[Work], times: int) -> list[tuple[float, ...]]:
    """So many rounds; in each, every work once, in order. The first round warms up and is dropped."""
    rounds = [tuple(seconds(work) for work in works) for _ in range(times + 1)]
    return rounds[1:]


def typical(rounds: Sequence[tuple[float, ...]], which: int) -> float:
    """Median seconds of one work."""
    return median(each[which] for each in rounds)


def ratio(rounds: Sequence[tuple[float, ...]], this: Sequence[int], to: int) -> float:
    """How many times as long some works took together as another in the same round: the median of rounds."""
    return median(sum(each[work] for work in this) / each[to] for each in rounds)
