"""Law 10. The last or chosen stage leads to maintenance, which goes on prescribing that dose."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 10


def test_each_end_of_the_programme_is_found() -> None:
    assert those_that_break(LAW) >= {
        "maintenance begins again with every session",
        "maintenance asks for less",
        "maintenance ends after a session",
        "a missed session ends maintenance",
        "a gap in maintenance is passed over",
        "unanswered mornings pause in silence",
        "a long gap is the end",
        "a flared session holds the programme",
    }
