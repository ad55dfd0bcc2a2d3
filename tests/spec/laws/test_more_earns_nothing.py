"""Law 12. Doing more than asked earns no credit and never raises the next dose."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 12

# Machines that break it, and the shortest way to see it.
WAYS = {
    "too much earns credit": "enrolled 1 > clear normal > over settled",
    "too much is asked for again": "enrolled 1 > over settled",
    "too much is a way out of a flare up": "enrolled 1 > flared > clear normal > over settled",
    "too much crowns the last stage": "enrolled 2 > clear normal > over settled",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_reward_for_doing_too_much_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
