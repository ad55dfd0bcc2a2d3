"""Law 6. Two flared sessions with no settled one between bring a 'see a professional'."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 6

# Machines that break it, and the shortest way to see it.
WAYS = {
    "strikes are never counted": "enrolled 1 > flared > flared",
    "two flared sessions call nobody": "enrolled 1 > flared > flared",
    "a pause forgets strikes": "enrolled 1 > flared > pause > flared",
    "a gap forgets strikes": "enrolled 1 > flared > gap_short > flared",
    "a screen forgets strikes": "enrolled 1 > flared > clear normal > flared",
    "leaving forgets strikes": "symptom_now > enrolled 1 > flared > left > flared",
    "a usual morning forgets strikes": "enrolled 1 > flared > usual_morning > flared",
    "an irritated session passes for a settled one": "enrolled 1 > flared > irritated > flared",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_way_to_make_it_forget_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
