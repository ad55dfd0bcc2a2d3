"""Another session in a week that had all it asks for, or on a day to rest on, is more than was asked."""

from __future__ import annotations

import pytest

from tests.cast.people import HUGO

THREE_A_WEEK = HUGO
"""Three sessions a week, with a day of rest after each."""


@pytest.mark.parametrize(
    ("days", "then", "event"),
    [
        ((5, 7, 9), 11, "session over unknown"),
        ((5, 7, 9), 12, "session done unknown"),
        ((5, 7), 9, "session done unknown"),
        ((5,), 6, "session over unknown"),
        ((5, 9, 12), 13, "session over unknown"),
        ((5, 9, 12), 14, "session done unknown"),
    ],
)
def test_the_week_has_room_and_the_day_before_was_free_or_it_is_too_much(
    days: tuple[int, ...], then: int, event: str
) -> None:
    story = THREE_A_WEEK
    for day in (*days, then):
        story = story.session(f"2026-01-{day:02}")
    assert story.on(f"2026-01-{then:02}").happened[-1] == event
