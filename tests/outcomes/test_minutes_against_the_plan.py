"""Minutes a week against the plan. Missing is never nothing, and no plan is never a plan of nothing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.outcome import outcome_of
from tests.cast.any_story import Plan, plans
from tests.cast.people import ANA, HUGO
from tests.cast.story import Story
from tests.outcomes.lived import IN_WEEK_5, came_of, came_of_any

SLOWLY = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def weeks_of(story: Story, on: str) -> tuple[ActiveWeek, ...]:
    return came_of(story, on).weeks


def prescribed(story: Story, on: str, session: str | None, days: int = 3) -> Story:
    decision = {"session": session, "days_per_week": days}
    return story.tell("prescribed", f"{on} 20:00", "system", decision=decision)


def test_weeks_are_counted_from_the_day_somebody_began() -> None:
    weeks = weeks_of(ANA.lives_until("2026-01-21"), "2026-01-21")
    assert [f"{each.week.first}" for each in weeks] == ["2026-01-05", "2026-01-12", "2026-01-19"]
    assert [each.week.in_progress for each in weeks] == [False, False, True]


def test_a_week_is_in_progress_until_its_last_day_is_over() -> None:
    assert weeks_of(ANA.session("2026-01-05"), "2026-01-11")[-1].week.in_progress
    assert not weeks_of(ANA.session("2026-01-05"), "2026-01-12")[0].week.in_progress


def test_a_week_in_which_nothing_was_told_is_not_known() -> None:
    first, second, third = weeks_of(ANA.session("2026-01-05").session("2026-01-19"), "2026-01-25")
    assert first.minutes == 16
    assert second.minutes is None
    assert third.minutes is not None


def test_a_week_told_as_one_without_a_session_is_none() -> None:
    story = ANA.session("2026-01-05").tell("session_skipped", "2026-01-13", why="Visitors")
    week = weeks_of(story, "2026-01-18")[1]
    assert (week.minutes, week.why_not) == (0, ("Visitors",))


def test_a_morning_a_check_in_or_a_flare_up_leaves_open_whether_somebody_went() -> None:
    story = ANA.session("2026-01-11").morning().check_in("2026-01-13", 2).flared_up("2026-01-14")
    assert weeks_of(story, "2026-01-18")[1].minutes is None


def test_the_plan_is_what_was_prescribed_then_and_not_what_would_be_now() -> None:
    story = prescribed(ANA, "2026-01-05", "walk 30 min", 4).session("2026-01-06")
    (week,) = weeks_of(story, "2026-01-11")
    assert week.asked is not None
    assert (week.asked.minutes, week.asked.worked_out) == (120, False)


def test_where_nothing_was_prescribed_yet_the_plan_is_worked_out_and_says_so() -> None:
    (week,) = weeks_of(ANA.session("2026-01-05"), "2026-01-11")
    assert week.asked is not None
    assert (week.asked.minutes, week.asked.worked_out) == (64, True)


def test_a_plan_that_changed_in_the_week_counts_for_its_days() -> None:
    story = prescribed(prescribed(ANA, "2026-01-05", "walk 10 min"), "2026-01-11", "walk 17 min")
    (week,) = weeks_of(story.session("2026-01-06", minutes=10), "2026-01-11")
    assert week.asked is not None
    assert week.asked.minutes == pytest.approx((6 * 30 + 51) / 7)


def test_a_week_in_which_sessions_waited_has_no_plan() -> None:
    story = ANA.session("2026-01-05").tell("paused_by_self", "2026-01-11")
    paused = weeks_of(story, "2026-01-18")[1]
    assert paused.asked is None
    assert paused.named == {"paused"}


def test_what_was_prescribed_as_waiting_is_no_plan_either() -> None:
    (week,) = weeks_of(prescribed(ANA, "2026-01-05", None), "2026-01-11")
    assert week.asked is None


@pytest.mark.parametrize(
    "decision",
    [
        {},
        {"session": 5, "days_per_week": 3},
        {"session": "jog", "days_per_week": 3},
        {"session": "walk 5 min"},
    ],
)
def test_a_prescription_that_cannot_be_read_asks_for_nothing(decision: object) -> None:
    story = ANA.tell("prescribed", "2026-01-05 20:00", "system", decision=decision)
    (week,) = weeks_of(story, "2026-01-11")
    assert week.asked is None


def test_fewer_days_wished_for_are_fewer_sessions_asked() -> None:
    story = prescribed(ANA, "2026-01-05", "walk 10 min", 4)
    story = story.tell("schedule_changed", "2026-01-11 21:00", days=["mon", "thu"])
    (_, week) = weeks_of(story, "2026-01-18")
    assert week.asked is not None
    assert week.asked.minutes == 20


def test_a_week_with_a_flare_up_is_called_so() -> None:
    names = [each.named for each in weeks_of(IN_WEEK_5, "2026-02-03")]
    assert "flare" in names[2]
    assert not names[0] | names[1]


def test_running_that_nobody_told_is_not_known() -> None:
    story = HUGO.session("2026-01-05", run_minutes=2.5).session("2026-01-07")
    (week,) = weeks_of(story, "2026-01-11")
    assert (week.run_minutes, week.run_untold) == (2.5, 1)
    (untold,) = weeks_of(HUGO.session("2026-01-05"), "2026-01-11")
    assert untold.run_minutes is None


def test_before_anybody_began_there_is_nothing() -> None:
    assert outcome_of(ANA.entries, ANA.book, date(2026, 1, 4)) is None


@SLOWLY
@given(plans())
def test_no_session_is_lost_or_counted_twice(plan: Plan) -> None:
    outcome = came_of_any(plan)
    assert sum(each.sessions for each in outcome.weeks) == len(outcome.told.sessions)
    told = sum(each.minutes for each in outcome.told.sessions)
    assert sum(each.minutes or 0 for each in outcome.weeks) == pytest.approx(told)


@SLOWLY
@given(plans())
def test_nothing_missing_counts_as_nothing(plan: Plan) -> None:
    outcome = came_of_any(plan)
    for each in outcome.weeks:
        spoken = any(each.week.holds(day) for day in outcome.told.days)
        assert (each.minutes is None) == (not spoken)
        assert each.run_minutes is None or each.run_untold < each.sessions
        assert each.asked is None or each.asked.minutes > 0


@SLOWLY
@given(plans())
def test_weeks_follow_each_other_without_a_hole(plan: Plan) -> None:
    outcome = came_of_any(plan)
    firsts = [each.week.first for each in outcome.weeks]
    assert {(after - before).days for before, after in pairwise(firsts)} <= {7}
    assert outcome.weeks[-1].week.holds(outcome.on)


def test_a_session_told_of_before_the_beginning_has_a_week_of_its_own() -> None:
    before, first = weeks_of(ANA.session("2025-12-31", minutes=7).session("2026-01-05"), "2026-01-11")
    assert (f"{before.week.first}", before.minutes, before.asked) == ("2025-12-29", 7, None)
    assert first.sessions == 1
