"""Law 7. A gap lowers the stage; a long one, and every change that matters, asks for a screen."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 7

# Machines that break it, and the shortest way to see it.
WAYS = {
    "a gap keeps the stage": "enrolled 2 > gap_short",
    "a gap goes all the way down": "enrolled 4 > gap_short",
    "a gap on the first stage goes up": "enrolled 1 > gap_short",
    "a long gap asks for no screen": "enrolled 1 > clear normal > gap_long",
    "an expired clearance is passed over": "enrolled 1 > clear normal > clearance_expired",
    "a changed condition is passed over": "enrolled 1 > clear normal > condition_changed",
    "slow worsening is passed over": "enrolled 1 > clear normal > worsening",
    "a symptom for today is passed over": "enrolled 1 > clear normal > symptom_today",
    "a symptom for this week is passed over": (
        "enrolled 1 > clear normal > settled > symptom_this_week > settled"
    ),
    "who resumes needs no screen": "enrolled 1 > hold > clear normal > clearance_expired > resume",
    "a sore bone goes on running": "enrolled 1 > clear normal > symptom_bone",
    "a settled session heals a sore bone": "enrolled 1 > clear normal > symptom_bone > settled",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_gap_symptom_or_change_that_is_passed_over_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
