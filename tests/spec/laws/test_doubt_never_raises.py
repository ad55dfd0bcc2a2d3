"""Law 2. Pain or doubt never raises the dose; a flared session lowers it, or it is at the floor."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 2

# Machines that break it, and the shortest way to see it.
WAYS = {
    "an irritated session passes for a settled one": "enrolled 1 > clear normal > settled > irritated",
    "an unanswered session passes for a settled one": "enrolled 1 > clear normal > settled > unknown",
    "a flared session passes for an irritated one": "enrolled 1 > clear normal > flared",
    "stopping for pain passes for stopping early": (
        "enrolled 1 > flared > clear normal > settled > pain irritated"
    ),
    "a reported flare up is only noted": "enrolled 1 > clear normal > flare_up",
    "sore legs go on running": "enrolled 1 > clear normal > legs_sore",
    "a flare-up is hardly eased": "enrolled 1 > flared > clear normal > flared",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_reward_for_pain_or_doubt_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
