"""Small programmes hold all twelve laws on every edge; the shipped ones are looked at with the programmes."""

from __future__ import annotations

import pytest

from backstride.heart.laws import LAWS, check_laws
from backstride.heart.programme import Programme
from backstride.heart.proof import explore
from tests.cast.programmes import SMALL_RUN, SMALL_WALK

pytestmark = pytest.mark.usefixtures("uncounted")

SMALL = [SMALL_WALK, SMALL_RUN]
CHOSEN = [*(SMALL_WALK.until(stage) for stage in (1, 2, 3)), *(SMALL_RUN.until(stage) for stage in (1, 2))]


def broken_by(programme: Programme) -> list[int]:
    """The laws that the real machine breaks on a programme."""
    return [finding.law for finding in check_laws(explore(programme)) if not finding.holds]


@pytest.mark.parametrize("programme", SMALL, ids=lambda programme: programme.id)
def test_small_programmes_hold_them(programme: Programme) -> None:
    assert broken_by(programme) == []


@pytest.mark.parametrize("programme", CHOSEN, ids=lambda programme: f"{programme.id} until {programme.top}")
def test_so_they_do_for_whoever_chose_a_stage_to_stay_at(programme: Programme) -> None:
    assert broken_by(programme) == []


def test_they_are_numbered_from_one_and_each_says_what_it_promises() -> None:
    assert [law.number for law in LAWS] == list(range(1, 13))
    assert all(law.says.endswith((".", ";", ":")) and len(law.says) > 40 for law in LAWS)
