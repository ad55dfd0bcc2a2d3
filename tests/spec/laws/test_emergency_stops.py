"""Law 1. From every state an emergency symptom sets `stopped`; only a word about it lifts that."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 1


def test_each_way_past_an_emergency_is_found() -> None:
    assert those_that_break(LAW) >= {
        "resume lifts an emergency",
        "enrolling again lifts an emergency",
        "a screen alone lifts an emergency",
        "a clear in ignorance lifts an emergency",
        "a hold replaces an emergency",
        "leaving forgets an emergency",
        "an emergency is not heard during a pause",
        "a screen with an emergency sign only asks",
        "an emergency is answered calmly",
    }
