"""Law 9. Done, settled sessions reach the last stage, or the chosen one; unanswered mornings never do."""

from __future__ import annotations

from backstride.heart.laws import no_dead_ends
from backstride.heart.machine import step
from backstride.heart.proof import explore
from tests.cast.broken.every_one import those_that_break
from tests.cast.programmes import WALKING, walking, with_row

LAW = 9


def test_each_dead_end_is_found() -> None:
    assert those_that_break(LAW) >= {
        "a stage leads nowhere",
        "each stage asks for one session more than it says",
        "the last stage leads back to the one before",
        "a flare up never ends",
        "an unanswered session passes for a settled one",
        "an unanswered session costs what was earned",
        "no settled session at all",
    }


def test_one_session_more_than_the_stages_and_the_way_out_ask_for_is_too_many() -> None:
    said, asked = walking(), walking(with_row(WALKING, 1, needed=WALKING[0].needed + 1))
    assert no_dead_ends.breach(explore(said)) is None
    assert no_dead_ends.breach(explore(said, lambda _, state, event: step(asked, state, event))) is not None
