"""Law 12. Doing more than asked earns no credit and never raises the next dose."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 12


def test_each_reward_for_doing_too_much_is_found() -> None:
    assert those_that_break(LAW) >= {
        "too much earns credit",
        "too much is asked for again",
        "too much is a way out of a flare up",
        "too much crowns the last stage",
    }
