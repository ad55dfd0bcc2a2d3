"""Law 4. The stage rises only on a done, settled session, after enough of them."""

from __future__ import annotations

import pytest

from backstride.heart.laws import earned_steps
from backstride.heart.proof import explore
from tests.cast.broken.proofs import those_that_break, ways_to_break
from tests.cast.programmes import RUNNING, WALKING, running, walking, with_row

LAW = 4

# Machines that break it, and the shortest way to see it.
WAYS = {
    "one settled session is always enough": "enrolled 1 > clear normal > settled",
    "going slowly is forgotten": "enrolled 1 > clear slow > settled > settled",
    "part of a session earns credit": "enrolled 1 > clear normal > settled > part settled",
    "an unanswered session passes for a settled one": "enrolled 1 > clear normal > settled > unknown",
    "a skipped session leads on": "enrolled 1 > skipped",
    "a pause counts as progress": "enrolled 1 > pause",
    "enrolling again is a way up": "enrolled 1 > enrolled 2",
    "what was earned outlasts a pause": "enrolled 1 > clear normal > settled > pause > resume > settled",
    "what was earned outlasts a flare up": (
        "enrolled 1 > clear normal > settled > flare_up > settled > settled > settled"
    ),
    "one settled session where there is running": "enrolled 1 > clear normal > settled",
}


@pytest.mark.parametrize("machine", WAYS)
def test_each_unearned_step_is_found(machine: str) -> None:
    assert ways_to_break(machine)[LAW] == WAYS[machine]


def test_every_one_of_them_is_among_the_broken_machines() -> None:
    assert set(WAYS) <= {broken.name for broken in those_that_break(LAW)}


@pytest.mark.parametrize(("needed", "holds"), [(1, True), (20, True), (21, False), (25, False)])
def test_from_one_to_twenty_settled_sessions_may_be_asked_for(needed: int, holds: bool) -> None:
    asked = walking(with_row(WALKING, 2, needed=needed))
    assert (earned_steps.breach(explore(asked)) is None) == holds


@pytest.mark.parametrize(("needed", "holds"), [(1, False), (2, True)])
def test_where_there_is_running_two_at_least(needed: int, holds: bool) -> None:
    asked = running(with_row(RUNNING, 2, needed=needed))
    assert (earned_steps.breach(explore(asked)) is None) == holds
