"""What is offered keeps every safety law, however early somebody chooses to stay."""

from __future__ import annotations

import pytest

from backstride.book.programmes import read_programme
from backstride.heart.laws import LAWS, check_laws
from backstride.heart.programme import Programme
from backstride.heart.proof import explore

WALK, RUN_WALK = read_programme("walk"), read_programme("run-walk")


def broken_laws(programme: Programme) -> set[int]:
    """The numbers of the laws that some history breaks."""
    return {finding.law for finding in check_laws(explore(programme)) if not finding.holds}


@pytest.mark.parametrize("programme", [WALK, RUN_WALK], ids=["walk", "run-walk"])
def test_it_keeps_all_twelve_laws_in_every_state_it_can_reach(programme: Programme) -> None:
    assert len(LAWS) == 12
    assert broken_laws(programme) == set()


@pytest.mark.parametrize("programme", [WALK, RUN_WALK], ids=["walk", "run-walk"])
def test_every_event_does_something_somewhere(programme: Programme) -> None:
    fired = explore(programme).edges_by_event()
    assert [event for event, edges in fired.items() if not edges] == []
