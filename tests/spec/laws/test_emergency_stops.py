"""Law 1. From every state an emergency symptom sets `stopped`; only a word about it lifts that."""

from __future__ import annotations

import pytest

from tests.cast.broken.proofs import those_that_break, ways_to_break

LAW = 1

# Machines that break it, and the shortest way to see it.
WAYS = {
    "resume lifts an emergency": "symptom_now > enrolled 1 > resume",
    "enrolling again lifts an emergency": "symptom_now > enrolled 1 > enrolled 1",
    "setting the stage lifts an emergency": "symptom_now > enrolled 1 > set_stage 1",
    "a screen alone lifts an emergency": "symptom_now > enrolled 1 > clear normal",
    "a clear in ignorance lifts an emergency": "symptom_now > enrolled 1 > clinician_clear normal",
    "a hold replaces an emergency": "symptom_now > hold",
    "leaving forgets an emergency": "symptom_now > left",
    "an emergency is not heard during a pause": "enrolled 1 > pause > clear normal > symptom_now",
    "a screen with an emergency sign only asks": "stop",
    "an emergency is answered calmly": "symptom_now > skipped",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_way_past_an_emergency_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}
