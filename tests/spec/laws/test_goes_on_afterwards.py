"""Law 10. The last or chosen stage leads to maintenance, which goes on prescribing that dose."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 10

# Machines that break it, and the shortest way to see it.
WAYS = {
    "maintenance begins again with every session": "enrolled 2 > clear normal > settled > settled",
    "maintenance asks for less": "enrolled 2 > clear normal > settled",
    "maintenance ends after a session": "enrolled 2 > clear normal > settled > settled",
    "a missed session ends maintenance": "enrolled 2 > clear normal > settled > skipped",
    "a gap in maintenance is passed over": "enrolled 2 > clear normal > settled > gap_short",
    "unanswered mornings pause in silence": "enrolled 1 > clear normal > unanswered",
    "a long gap is the end": "enrolled 1 > clear normal > gap_long",
    "a flared session holds the programme": "enrolled 1 > clear normal > flared",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_end_of_the_programme_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
