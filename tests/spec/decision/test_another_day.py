"""A decision that still holds is moved to a later day without a replay, and says the same as a fresh one."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.another_day import Week, on_another_day, still_holds, week_of
from backstride.heart.clocks import TimeAway
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import read_journal
from tests.cast.any_story import Plan, last_day, plans, tell
from tests.cast.book import BOOK
from tests.cast.people import ANA, BEGIN, GRETA
from tests.cast.story import Story

EXAMPLES = sorted(Path("examples").glob("*/journal.jsonl"))
ONE_DAY = timedelta(days=1)
LONGER_THAN_ANY_GAP = 80


def moved(decision: Decision, story: Story, day: date) -> Decision:
    return on_another_day(decision, week_of(story.on(decision.on).course), day, BOOK.cards)


@pytest.mark.parametrize("journal", EXAMPLES, ids=lambda path: path.parent.name)
def test_on_every_day_on_which_a_decision_holds_it_says_what_a_fresh_replay_says(journal: Path) -> None:
    entries = read_journal(journal.read_bytes())
    days = [entry.at.date() for entry in entries]
    day, end = min(days), max(days) + LONGER_THAN_ANY_GAP * ONE_DAY
    told = set(days)
    course = replay(entries, BOOK, day)
    while day < end:
        day += ONE_DAY
        fresh = replay(entries, BOOK, day)
        if day not in told and still_holds(decide(course), day):
            kept = on_another_day(decide(course), week_of(course), day, BOOK.cards)
            assert _but_for_later_entries(kept) == _but_for_later_entries(decide(fresh))
        else:
            course = fresh


@given(plans(), some.integers(1, 40))
def test_so_it_is_for_any_journal(plan: Plan, ahead: int) -> None:
    story, last = tell(plan), last_day(plan)
    decision, day = story.on(last).decision, last + ahead * ONE_DAY
    if still_holds(decision, day):
        assert moved(decision, story, day) == story.on(day).decision


def _but_for_later_entries(decision: Decision) -> Decision:
    return Decision(**{**vars(decision), "ignored": 0})


def test_a_decision_holds_from_its_day_on_and_no_longer_on_the_day_it_is_good_until() -> None:
    decision = ANA.on("2026-01-05").decision
    assert decision.good_until is not None
    assert not still_holds(decision, decision.on - ONE_DAY)
    assert still_holds(decision, decision.on)
    assert still_holds(decision, decision.good_until - ONE_DAY)
    assert not still_holds(decision, decision.good_until)


def test_it_is_not_moved_to_a_day_on_which_it_no_longer_holds() -> None:
    decision = ANA.on("2026-01-05").decision
    assert decision.good_until is not None
    with pytest.raises(ValueError, match="holds until") as refused:
        moved(decision, ANA, decision.good_until)
    until = decision.good_until
    assert str(refused.value) == f"the decision of 2026-01-05 holds until {until}, not on {until}"


def test_the_week_holds_the_sessions_of_today_and_of_the_six_days_before() -> None:
    story = ANA.tell("schedule_changed", "2026-01-05", days=["tue", "sun"])
    story = story.settled("2026-01-05", "2026-01-06", "2026-01-12")
    week = week_of(story.on("2026-01-12").course)
    until = date(2027, 1, 5)
    away = TimeAway(date(2026, 1, 22), 10)
    assert week == Week((date(2026, 1, 6), date(2026, 1, 12)), 0, ("tue", "sun"), until, away=away)
    assert week_of(story.on("2026-01-11").course) == Week(
        *((date(2026, 1, 5), date(2026, 1, 6)), 0, ("tue", "sun"), until),
        away=TimeAway(date(2026, 1, 16), 10),
    )


def test_the_week_knows_when_time_away_lowers_the_dose_next_and_after_a_session() -> None:
    away = ANA.settled("2026-01-05")
    found = [week_of(away.on(day).course) for day in ("2026-01-06", "2026-01-16", "2026-01-27", "2026-02-05")]
    told = [week.away for week in found if week]
    strikes = [date(2026, 1, 15), date(2026, 1, 26), date(2026, 2, 2), None]
    assert [each and each.strikes_on for each in told] == strikes
    assert {each and each.days for each in told} == {10}


def test_the_week_knows_the_day_on_which_the_clearance_ends() -> None:
    story = ANA.lives_until("2026-01-10")
    until = week_of(story.on("2026-01-10").course)
    assert until is not None
    assert until.until == story.on("2026-01-10").course.memory.cleared.expires_on
    assert story.on("2026-01-10").decision.good_until != until.until  # what alters it need not shut it


def test_an_episode_that_grows_older_or_a_flare_up_that_does_not_ease_shuts_sessions_too() -> None:
    grows = Story("Wren").enrolled(BEGIN, back_state="acute", episode_began="2025-12-03").cleared(BEGIN)
    flares = ANA.flared_up("2026-01-06", 6)
    for story in (grows, flares):
        course = story.on("2026-01-06").course
        week = week_of(course)
        assert week is not None
        assert week.until is not None
        assert week.until < course.memory.cleared.expires_on  # type: ignore[operator]
        assert story.on(week.until - ONE_DAY).decision.next_session is not None
        assert story.on(week.until).decision.next_session is None


def test_an_episode_told_as_long_standing_grows_no_older_whenever_it_began() -> None:
    story = Story("Wren").enrolled(BEGIN, back_state="chronic", episode_began="2025-12-03").cleared(BEGIN)
    course = story.on("2026-01-06").course
    week = week_of(course)
    assert week is not None
    assert week.until == course.memory.cleared.expires_on


def test_where_sessions_wait_there_is_nothing_left_to_shut() -> None:
    course = ANA.symptom("2026-01-06", "saddle_numbness").on("2026-01-06").course
    week = week_of(course)
    assert week is not None
    assert week.until is None


def test_a_session_that_was_not_due_becomes_due_and_the_reason_says_so() -> None:
    story = ANA.lives_until("2026-01-10")
    full = story.on("2026-01-10").decision
    assert not full.due
    later = moved(full, story, date(2026, 1, 12))
    assert later.due
    assert later.session == full.next_session
    assert "schedule.due" in [reason.rule for reason in later.reasons]


def test_of_a_session_that_was_moved_each_day_says_where_it_is_or_was() -> None:
    story = Story("Wim").enrolled(BEGIN, days=["mon", "wed", "fri"]).cleared(BEGIN).settled(BEGIN)
    story = story.tell("session_moved", "2026-01-06", day="2026-01-07", to="2026-01-08")
    decision = story.on("2026-01-06").decision
    for day in (date(2026, 1, 7), date(2026, 1, 8)):
        assert moved(decision, story, day) == story.on(day).decision
    (said,) = (each for each in moved(decision, story, day).reasons if each.rule == "schedule.moved_here")
    assert said.figures == {"days_per_week": decision.days_per_week, "moved_from": date(2026, 1, 7)}


def test_where_nobody_is_enrolled_only_the_day_changes() -> None:
    story = GRETA.symptom("2026-01-05", "dizzy")
    decision = story.on("2026-01-05").decision
    assert week_of(story.on("2026-01-05").course) is None
    later = moved(decision, story, date(2026, 1, 9))
    assert later.on == date(2026, 1, 9)
    assert vars(later) == {**vars(decision), "on": later.on}


def test_where_sessions_wait_only_the_day_changes() -> None:
    story = ANA.symptom("2026-01-06", "saddle_numbness")
    decision = story.on("2026-01-06").decision
    later = moved(decision, story, date(2026, 1, 20))
    assert vars(later) == {**vars(decision), "on": later.on}
