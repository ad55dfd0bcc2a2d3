"""Doing more than was asked is said the same evening: whatever the morning brings, it earns no step up."""

from __future__ import annotations

import pytest

from backstride.book.decision_in_words import reason_in_words
from backstride.book.words import Words
from tests.cast.people import ANA, BEGIN, HUGO
from tests.cast.story import JSON, Story

OVER = "progression.hold_over"
BEYOND = ("asked_days", "rest_days", "most_minutes", "asked_run_minutes")
TUE, WED, THU, FRI = "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"


@pytest.mark.parametrize("said", [{"minutes": 33}, {"run_minutes": 3}])
def test_a_longer_session_or_running_in_a_walk_is_named_before_the_morning_is_answered(
    said: dict[str, JSON],
) -> None:
    now = ANA.session(BEGIN, **said).on(BEGIN)
    assert {OVER, "morning.not_due"} <= set(now.rules)
    assert now.reason(OVER).figures.items() >= {"asked_minutes": 16, **said}.items()


@pytest.mark.parametrize(
    ("story", "on", "beyond", "said"),
    [
        (
            ANA.session(BEGIN, minutes=33),
            BEGIN,
            {"most_minutes": 24},
            "It was longer. Asked for: 16 min. Done: 33 min. Up to 24 min would have counted.",
        ),
        (
            ANA.session(BEGIN, run_minutes=3),
            BEGIN,
            {"asked_run_minutes": 0},
            "It had more running in it. Asked for: 0 min of running. Done: 3 min.",
        ),
        (
            ANA.session(BEGIN).session(TUE).session(WED).session(THU).session(FRI),
            FRI,
            {"asked_days": 4},
            "The plan asks for so many sessions in seven days: 4. This was one more than that.",
        ),
        (
            HUGO.session(BEGIN).session(TUE),
            TUE,
            {"rest_days": 1},
            "It was on a day to rest after the session before.",
        ),
    ],
)
def test_it_says_what_was_more_and_nothing_else(
    story: Story, on: str, beyond: dict[str, float], said: str
) -> None:
    reason = story.on(on).reason(OVER)
    assert {name: figure for name, figure in reason.figures.items() if name in BEYOND} == beyond
    sentences = reason_in_words(reason, Words("en", strict=True), ()).says
    assert sentences.endswith(f"steps come from sessions done as asked. {said}")


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
