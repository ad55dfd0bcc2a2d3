"""Law 7. A gap lowers the stage; a long one, and every change that matters, asks for a screen."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 7


def test_each_gap_symptom_or_change_that_is_passed_over_is_found() -> None:
    assert those_that_break(LAW) >= {
        "a gap keeps the stage",
        "a gap goes all the way down",
        "a gap on the first stage goes up",
        "a long gap asks for no screen",
        "an expired clearance is passed over",
        "a symptom for today is passed over",
        "a symptom for this week is passed over",
        "who resumes needs no screen",
        "a sore bone goes on running",
        "a settled session heals a sore bone",
    }
