"""Law 2. Pain or doubt never raises the dose; a flared session lowers it, or it is at the floor."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 2


def test_each_reward_for_pain_or_doubt_is_found() -> None:
    assert those_that_break(LAW) >= {
        "an irritated session passes for a settled one",
        "an unanswered session passes for a settled one",
        "a flared session passes for an irritated one",
        "stopping for pain passes for stopping early",
        "a reported flare up is only noted",
        "sore legs go on running",
        "a flare-up is hardly eased",
    }
