"""Law 6. Two flared sessions with no settled one between bring a 'see a professional'."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 6


def test_each_way_to_make_it_forget_is_found() -> None:
    assert those_that_break(LAW) >= {
        "strikes are never counted",
        "a pause forgets strikes",
        "a gap forgets strikes",
        "a screen forgets strikes",
        "leaving forgets strikes",
        "an irritated session passes for a settled one",
    }
