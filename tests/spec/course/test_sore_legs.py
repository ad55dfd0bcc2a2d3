"""Legs have clocks of their own."""

from __future__ import annotations

import pytest

from backstride.heart.state import Ease, Pace
from tests.cast.people import BEGIN, HUGO

SORE = {"worst": 5, "where": "left shin"}
SHIN = HUGO.session("2026-01-06", legs={**SORE, "limp": True})


def test_a_limp_means_no_running() -> None:
    now = SHIN.on("2026-01-06")
    assert (now.course.state.ease, now.dose.run_s) == (Ease.LEGS, 0)
    assert "legs.ease" in now.rules


def test_a_check_in_tells_of_legs_too() -> None:
    assert HUGO.check_in("2026-01-06", 2, legs=SORE).on("2026-01-06").dose.run_s == 0
    assert HUGO.check_in("2026-01-06", 2, legs="none").on("2026-01-06").dose.run_s > 0
    assert HUGO.check_in("2026-01-06", 2).on("2026-01-06").dose.run_s > 0


@pytest.mark.parametrize(("days", "event"), [(7, "legs_still_sore"), (8, "legs_sore")])
def test_reports_within_a_week_are_about_the_same_legs(days: int, event: str) -> None:
    again = SHIN.check_in(f"2026-01-{6 + days:02}", 2, legs=SORE)
    assert again.on(f"2026-01-{6 + days:02}").happened[-1] == event


def test_two_weeks_unresolved_should_be_seen() -> None:
    story = SHIN.check_in("2026-01-12", 2, legs=SORE)
    assert "legs_unresolved" not in story.on("2026-01-19").happened
    assert story.on("2026-02-20").days_of("legs_unresolved") == ["2026-01-20"]
    now = story.on("2026-01-20")
    assert now.attention("legs.unresolved").first_seen.isoformat() == "2026-01-06"
    assert now.course.state.pace is Pace.WALK_ONLY


def test_settled_sessions_lead_out_and_the_clock_stops() -> None:
    story = SHIN.settled("2026-01-08")
    assert story.on("2026-01-09").course.state.ease is Ease.NO
    assert "legs_unresolved" not in story.on("2026-02-20").happened


def test_sore_again_within_a_week_the_clock_starts_anew() -> None:
    story = SHIN.settled("2026-01-08").check_in("2026-01-12", 2, legs=SORE)
    assert story.on("2026-01-12").happened[-1] == "legs_still_sore"
    assert story.on("2026-02-20").days_of("legs_unresolved") == ["2026-01-26"]


def test_what_was_over_before_leaving_is_new_when_it_comes_again_afterwards() -> None:
    left = SHIN.settled("2026-01-08").tell("left", "2026-01-09").enrolled("2026-01-10").cleared("2026-01-10")
    assert left.check_in("2026-01-12", 2, legs=SORE).on("2026-01-12").happened[-1] == "legs_sore"


def test_a_session_is_not_settled_while_legs_are_sore() -> None:
    eased = SHIN.session("2026-01-08", legs={"worst": 4}).morning(legs={"worst": 4})
    assert eased.on("2026-01-09").happened[-2:] == ["session done irritated", "legs_still_sore"]


def test_a_sore_spot_on_a_bone_means_no_running_and_somebody_this_week() -> None:
    now = HUGO.symptom("2026-01-06", "bone_point_pain").on("2026-01-06")
    assert (now.course.state.pace, now.dose.run_s) == (Pace.WALK_ONLY, 0)
    assert now.dose.weekly_s == HUGO.on(BEGIN).dose.weekly_s
    assert now.seen_to == ["symptom.this_week"]


def test_while_sessions_wait_legs_are_noted_all_the_same() -> None:
    paused = HUGO.tell("paused_by_self", "2026-01-05").check_in("2026-01-06", 2, legs=SORE)
    back = paused.tell("paused_by_self", "2026-01-08", over=True)
    assert back.on("2026-01-08").course.state.ease is Ease.LEGS
