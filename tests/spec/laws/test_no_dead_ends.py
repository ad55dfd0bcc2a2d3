"""Law 9. Done, settled sessions reach the last stage, or the chosen one; unanswered mornings never do."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

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
