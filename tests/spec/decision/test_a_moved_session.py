"""A session that somebody moves: a fact in the journal, and what the days around it then say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backstride.heart.another_day import week_of
from backstride.heart.entries import read_journal
from tests.cast.any_story import Plan, last_day, plans, tell
from tests.cast.people import BEGIN
from tests.cast.story import Story

MON, TUE, WED, THU, FRI, SAT = (f"2026-01-{number:02}" for number in range(5, 11))
NEXT_MON, NEXT_FRI = "2026-01-12", "2026-01-16"
THREE = ["mon", "wed", "fri"]
WALKS = Story("Wim").enrolled(BEGIN, 10, days=THREE).cleared(BEGIN)
RUNS = Story("Rui").enrolled(BEGIN, programme="run-walk", days=THREE).cleared(BEGIN, scope="run")


def moves(story: Story, day: str, to: str, on: str = TUE, by: str = "participant") -> Story:
    return story.tell("session_moved", f"{on} 12:00", by, day=day, to=to)


def days_due(story: Story, first: str, days: int = 14) -> list[str]:
    """The days on which a session is due and done, one after another."""
    found = []
    for ahead in range(days):
        day = f"{date.fromisoformat(first) + timedelta(days=ahead)}"
        if story.on(day).decision.due:
            story = story.settled(day)
            found.append(day)
    return found


def test_the_day_it_was_moved_from_has_none_and_says_where_it_is() -> None:
    now = moves(WALKS.settled(MON), WED, THU).on(WED)
    assert not now.decision.due
    assert now.decision.session is None
    assert f"{now.decision.next_session_on}" == THU
    assert now.reason("schedule.moved_away").figures["moved_to"] == date(2026, 1, 8)


def test_the_day_chosen_asks_for_the_same_session_and_says_where_it_is_from() -> None:
    story = WALKS.settled(MON)
    now, before = moves(story, WED, THU).on(THU), story.on(WED)
    assert now.decision.due
    assert now.decision.session == before.decision.session is not None
    assert now.reason("schedule.moved_here").figures["moved_from"] == date(2026, 1, 7)


def test_it_changes_no_dose_and_tells_the_machine_nothing() -> None:
    story = WALKS.settled(MON)
    here, there = story.on(WED), moves(story, WED, THU).on(WED)
    assert (there.happened, there.dose, there.course.state) == (here.happened, here.dose, here.course.state)
    assert there.decision.action == here.decision.action


def test_done_on_the_day_chosen_it_counts_like_any_other() -> None:
    story = WALKS.settled(MON)
    assert moves(story, WED, THU).settled(THU).on(FRI).happened == story.settled(WED).on(FRI).happened


def test_missed_on_the_day_chosen_it_is_not_there_any_more() -> None:
    story = moves(WALKS.settled(MON), WED, THU)
    assert f"{story.on(FRI).decision.next_session_on}" == FRI
    assert days_due(story, FRI, 7) == [FRI, NEXT_MON, "2026-01-14"]


def test_done_on_its_own_day_after_all_it_was_not_moved() -> None:
    story = moves(WALKS.settled(MON), WED, THU).settled(WED)
    assert not story.on(THU).decision.due
    assert "schedule.not_a_wished_day" in story.on(THU).rules


def test_an_undo_brings_it_back() -> None:
    story = WALKS.settled(MON)
    moved = moves(story, WED, THU)
    undone = moved.undoes(TUE, moved.last)
    for day in (TUE, WED, THU, FRI):
        assert undone.on(day).decision == story.on(day).decision


def test_a_correction_moves_it_elsewhere() -> None:
    moved = moves(WALKS.settled(MON), WED, THU)
    corrected = moved.corrects(moved.last, to=SAT)
    assert days_due(corrected, WED, 5) == [FRI, SAT]


def test_running_keeps_its_rest_day() -> None:
    moved = moves(RUNS.settled(MON), FRI, THU).settled(WED)
    assert "schedule.rest_day" in moved.on(THU).rules
    assert not moved.on(THU).decision.due
    assert "schedule.moved_away" in moved.on(FRI).rules
    assert days_due(moves(RUNS, MON, TUE, on=MON), MON) == [TUE, FRI, NEXT_MON, "2026-01-14", NEXT_FRI]


def test_the_week_stays_at_its_number() -> None:
    every_day = Story("Wanda").enrolled(BEGIN, 10).cleared(BEGIN)
    asked = every_day.on(BEGIN).decision.days_per_week or 0
    done = every_day.settled(*(f"2026-01-{5 + number:02}" for number in range(asked)))
    last = f"2026-01-{5 + asked:02}"
    assert "schedule.week_is_full" in moves(done, NEXT_MON, last, on=MON).on(last).rules


@pytest.mark.parametrize(("day", "to"), [(MON, THU), (WED, MON), (MON, MON)])
def test_told_once_a_day_is_past_it_moves_nothing(day: str, to: str) -> None:
    missed = WALKS.tell("noted", TUE, text="rain")
    assert moves(missed, day, to).on(WED).decision == missed.on(WED).decision
    assert moves(missed, day, to).on(THU).decision == missed.on(THU).decision


@pytest.mark.parametrize(("day", "to", "due"), [(FRI, TUE, [TUE, WED]), (WED, TUE, [TUE, FRI])])
def test_told_on_the_day_itself_it_does(day: str, to: str, due: list[str]) -> None:
    assert days_due(moves(WALKS.settled(MON), day, to), TUE, 4) == due


def test_a_day_that_has_no_session_gives_none_to_another() -> None:
    story = WALKS.settled(MON)
    assert moves(story, THU, SAT).on(SAT).decision == story.on(SAT).decision
    assert moves(Story("Nobody"), WED, THU).on(THU).decision == Story("Nobody").on(THU).decision


def test_a_session_done_on_its_own_day_cannot_be_moved_on_from_the_other() -> None:
    done = moves(WALKS.settled(MON), WED, THU).session(f"{WED} 09:00")
    moved_on = moves(done, THU, SAT, on=WED)
    assert not moved_on.on(SAT).decision.due
    assert "schedule.not_a_wished_day" in moved_on.on(THU).rules


def test_moves_of_days_gone_by_are_forgotten() -> None:
    story = moves(WALKS.settled(MON), WED, THU)
    assert week_of(story.on(THU).course).moves == ((date(2026, 1, 7), date(2026, 1, 8)),)  # type: ignore[union-attr]
    assert week_of(story.on(FRI).course).moves == ()  # type: ignore[union-attr]
    later = moves(story, NEXT_MON, "2026-01-13", on=FRI)
    assert later.on(FRI).course.memory.moves == ((date(2026, 1, 12), date(2026, 1, 13)),)


def test_moved_twice_and_the_first_move_undone_it_is_on_its_own_day_and_on_no_other() -> None:
    first = moves(WALKS.settled(MON), WED, THU)
    twice = moves(first, THU, SAT)
    assert days_due(twice, WED, 4) == [FRI, SAT]
    assert days_due(twice.undoes(TUE, first.last), WED, 4) == [WED, FRI]
    assert days_due(twice.undoes(TUE, twice.last), WED, 4) == [THU, FRI]


def test_a_clinician_may_move_one_too() -> None:
    assert days_due(moves(WALKS.settled(MON), WED, THU, by="clinician"), WED, 3) == [THU, FRI]


def test_other_days_told_afterwards_leave_it_where_it_is() -> None:
    story = moves(WALKS.settled(MON), WED, THU).tell("schedule_changed", f"{TUE} 13:00", days=["wed", "sat"])
    assert days_due(story, WED, 5) == [THU, SAT]


def test_a_new_beginning_knows_nothing_of_it() -> None:
    story = moves(WALKS.settled(MON), WED, THU).tell("left", f"{TUE} 13:00")
    again = story.enrolled(f"{TUE} 14:00", 10, days=THREE).cleared(f"{TUE} 15:00")
    assert f"{again.on(TUE).decision.next_session_on}" == WED


def test_where_sessions_wait_it_waits_with_them() -> None:
    moved = moves(WALKS.settled(MON), WED, THU).tell("paused_by_self", f"{TUE} 13:00")
    assert moved.on(THU).decision.session is None
    resumed = moved.tell("paused_by_self", f"{THU} 08:00", over=True)
    assert resumed.on(THU).decision.session is not None


def test_a_decision_made_before_still_says_until_when_it_holds() -> None:
    decision = moves(WALKS.settled(MON), WED, THU).on(TUE).decision
    assert f"{decision.good_until}" <= FRI


@given(plans(), some.integers(0, 40), some.integers(0, 40))
def test_a_move_never_changes_more_than_days(plan: Plan, day: int, to: int) -> None:
    story, last = tell(plan), last_day(plan)
    told = f"{last + timedelta(days=day)}", f"{last + timedelta(days=to)}"
    moved = story.tell("session_moved", f"{last} 23:00", day=told[0], to=told[1])
    here, there = story.on(last), moved.on(last)
    assert there.course.state == here.course.state
    assert there.happened == here.happened
    assert there.decision.next_session == here.decision.next_session
    assert there.decision.attention == here.decision.attention
    assert there.decision.days_per_week == here.decision.days_per_week


def test_the_journal_keeps_it_as_it_was_told() -> None:
    (*_, entry) = read_journal(moves(WALKS, WED, THU, on=MON).text)
    assert (entry.kind, entry.says) == ("session_moved", {"day": WED, "to": THU})
