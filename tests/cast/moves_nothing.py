"""Entries that are only noted: wherever they are told, the course is the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from tests.cast.any_story import Plan, last_day, tell
from tests.cast.story import Told


def moves_nothing(plan: Plan, told: Iterable[Told]) -> None:
    """Ten weeks after a story ends it stands where it would stand without them."""
    story, on = tell(plan), last_day(plan) + timedelta(days=70)
    without, with_them = story.on(on), replace(story, told=(*story.told, *told)).on(on)
    assert with_them.decision == without.decision
    assert with_them.history == without.history
    assert with_them.course.state == without.course.state
    assert with_them.course.next_strike_on == without.course.next_strike_on
