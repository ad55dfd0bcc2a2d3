"""What is offered keeps every safety law, also for those who choose to stay on an earlier stage."""

from __future__ import annotations

import pytest

from backstride.book.programmes import read_programme
from backstride.heart.laws import LAWS, check_laws
from backstride.heart.programme import Programme
from backstride.heart.proof import explore

pytestmark = pytest.mark.usefixtures("uncounted")

WALK, RUN_WALK = read_programme("walk"), read_programme("run-walk")
EVERY_THIRD = 3
"""The laws of one ladder take seconds, so not every stage where somebody may stay is tried here."""


def broken_laws(programme: Programme) -> set[int]:
    """The numbers of the laws that some history breaks."""
    return {finding.law for finding in check_laws(explore(programme)) if not finding.holds}


@pytest.mark.parametrize("programme", [WALK, RUN_WALK], ids=["walk", "run-walk"])
def test_it_keeps_all_twelve_laws_in_every_state_it_can_reach(programme: Programme) -> None:
    assert len(LAWS) == 12
    assert broken_laws(programme) == set()


@pytest.mark.parametrize("stage", range(1, len(WALK.stages), EVERY_THIRD))
def test_so_does_walking_for_who_stays_at_a_stage(stage: int) -> None:
    assert broken_laws(WALK.until(stage)) == set()


@pytest.mark.parametrize("stage", range(1, len(RUN_WALK.stages), EVERY_THIRD))
def test_so_does_run_walk_for_who_stays_at_a_stage(stage: int) -> None:
    assert broken_laws(RUN_WALK.until(stage)) == set()


@pytest.mark.parametrize("programme", [WALK, RUN_WALK], ids=["walk", "run-walk"])
def test_no_rung_asks_for_less_of_anything_than_the_one_below(programme: Programme) -> None:
    assert explore(programme).rises
