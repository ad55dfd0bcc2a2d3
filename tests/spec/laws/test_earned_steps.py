"""Law 4. The stage rises only on a done, settled session, after enough of them."""

from __future__ import annotations

import pytest

from backstride.heart.laws import earned_steps
from backstride.heart.proof import explore
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import RUNNING, WALKING, Row, running, walking, with_row

LAW = 4


def test_each_unearned_step_is_found() -> None:
    assert those_that_break(LAW) >= {
        "one settled session is always enough",
        "going slowly is forgotten",
        "part of a session earns credit",
        "an unanswered session passes for a settled one",
        "a skipped session leads on",
        "a pause counts as progress",
        "enrolling again is a way up",
        "what was earned outlasts a pause",
        "what was earned outlasts a flare up",
        "one settled session where there is running",
    }


@pytest.mark.parametrize(("needed", "holds"), [(1, True), (20, True), (21, False), (25, False)])
def test_from_one_to_twenty_settled_sessions_may_be_asked_for(needed: int, holds: bool) -> None:
    asked = walking(with_row(WALKING, 2, needed=needed))
    assert (earned_steps.breach(explore(asked)) is None) == holds


@pytest.mark.parametrize(("needed", "holds"), [(1, False), (2, True)])
def test_where_there_is_running_two_at_least(needed: int, holds: bool) -> None:
    asked = running(with_row(RUNNING, 2, needed=needed))
    assert (earned_steps.breach(explore(asked)) is None) == holds


@pytest.mark.parametrize(("walked", "run", "holds"), [(1, 2, True), (1, 1, False)])
def test_where_running_comes_later_each_stage_is_held_to_its_own_least(
    walked: int, run: int, holds: bool
) -> None:
    later = running((Row(3, "walk 14 min", walked), *(row._replace(needed=run) for row in RUNNING[:2])))
    assert (earned_steps.breach(explore(later)) is None) == holds
