"""Stories with weeks to look at, on the rules of the cast; and what came of them."""

from __future__ import annotations

from datetime import date

from hypothesis import assume

from backstride.outcomes.outcome import Outcome, outcome_of
from tests.cast.any_story import Plan, last_day, tell
from tests.cast.people import ANA
from tests.cast.story import Story

LAST_DAY = "2026-02-03"
IN_WEEK_5 = (
    ANA.lives_until("2026-01-17")
    .tell("session_skipped", "2026-01-17", why="Rain all day")
    .lives_until("2026-01-24")
    .check_in("2026-01-24", 2.5)
    .flared_up("2026-01-25", 7)
    .lives_until(LAST_DAY)
)
"""Ana until Tuesday, 3 February 2026: a flare-up in her third week."""


def came_of(story: Story, on: str = LAST_DAY) -> Outcome:
    """What came of a story."""
    outcome = outcome_of(story.entries, story.book, date.fromisoformat(on))
    assert outcome is not None
    return outcome


def came_of_any(plan: Plan) -> Outcome:
    """What came of a story that chance told; where the enrolment was undone nobody has begun."""
    story = tell(plan)
    outcome = outcome_of(story.entries, story.book, last_day(plan))
    assume(outcome is not None)
    assert outcome is not None
    return outcome
