"""Law 9. Done, settled sessions reach the last stage, or the chosen one; unanswered mornings never do."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 9

# Machines that break it, and the shortest way to see it.
WAYS = {
    "a stage leads nowhere": "enrolled 1 > clear normal",
    "each stage asks for one session more than it says": "enrolled 1 > flared > clear normal",
    "the last stage leads back to the one before": "enrolled 1 > clear normal",
    "a flare up never ends": "enrolled 1 > flared > clear normal",
    "an unanswered session passes for a settled one": "enrolled 1 > flared > unknown",
    "an unanswered session costs what was earned": "enrolled 1 > clear normal > settled > unknown",
    "no settled session at all": "enrolled 1 > flared > clear normal",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_dead_end_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
