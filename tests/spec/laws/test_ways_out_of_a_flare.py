"""Law 11. A flare-up ends on a usual morning, on a lower rung than it began on."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 11

# Machines that break it, and the shortest way to see it.
WAYS = {
    "a flare up returns to the same stage": "enrolled 2 > flared > clear normal > settled > settled",
    "a flare up comes back above the stage left": "enrolled 1 > flared > clear normal > settled",
    "a gap ends a flare up": "enrolled 1 > flared > clear normal > gap_short",
    "a clear screen ends a flare up": "enrolled 1 > flared > clear normal",
    "an irritated session passes for a settled one": (
        "enrolled 1 > flared > clear normal > settled > irritated"
    ),
    "a flare up that does not ease is passed over": "enrolled 1 > flared > clear normal > flare_not_easing",
    "a lasting flare up says nothing": "enrolled 1 > flare_lasting",
    "flare ups may come as often as they like": "enrolled 1 > flares_often",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_way_out_that_is_none_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
