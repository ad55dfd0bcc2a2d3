"""Doing more than was asked is said the same evening: whatever the morning brings, it earns no step up."""

from __future__ import annotations

import pytest

from tests.cast.people import ANA, BEGIN
from tests.cast.story import JSON

OVER = "progression.hold_over"
TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"


@pytest.mark.parametrize("said", [{"minutes": 33}, {"run_minutes": 3}])
def test_a_longer_session_or_running_in_a_walk_is_named_before_the_morning_is_answered(
    said: dict[str, JSON],
) -> None:
    now = ANA.session(BEGIN, **said).on(BEGIN)
    assert {OVER, "morning.not_due"} <= set(now.rules)
    assert now.reason(OVER).figures.items() >= {"asked_minutes": 16, **said}.items()


def test_it_stays_said_while_the_answer_is_awaited_and_when_it_never_comes() -> None:
    story = ANA.session(BEGIN, minutes=33)
    assert all(OVER in story.on(day).rules for day in (TUE, WED, THU))


def test_it_changes_nothing_about_the_dose() -> None:
    asked, more = (ANA.session(BEGIN, minutes=minutes).on(BEGIN) for minutes in (16, 33))
    assert OVER not in asked.rules
    assert asked.decision.next_session == more.decision.next_session


def test_where_sessions_wait_or_pain_came_of_it_that_alone_is_said() -> None:
    waits = ANA.symptom(BEGIN, "fever").session(BEGIN, minutes=33).on(BEGIN)
    flared = ANA.session(BEGIN, rise=5, minutes=33).on(BEGIN)
    assert OVER not in (*waits.rules, *flared.rules)
