"""When reports belong to one flare-up, and what happens on its days."""

from __future__ import annotations

import pytest

from backstride.heart.state import Ease, Mode
from tests.cast.people import BO
from tests.cast.story import Story

FLARE = BO.lives_until("2026-01-12").flared_up("2026-01-12")


def test_it_eases_the_dose_and_goes_one_rung_down() -> None:
    before, now = BO.lives_until("2026-01-12").on("2026-01-12"), FLARE.on("2026-01-12")
    assert (now.mode, now.stage) == (Mode.FLARE, before.stage - 1)
    assert now.dose.weekly_s < before.dose.weekly_s
    assert "flare.reported" in now.rules


def test_a_flared_session_does_the_same() -> None:
    story = BO.session("2026-01-05", rise=4)
    now = story.on("2026-01-05")
    assert (now.mode, now.stage, now.decision.action) == (Mode.FLARE, 5, "step_back")


@pytest.mark.parametrize(("days", "same"), [(0, True), (7, True), (8, False)])
def test_reports_within_a_week_are_one_flare_up(days: int, same: bool) -> None:
    again = f"2026-01-{12 + days} 20:00"
    happened = FLARE.flared_up(again).on("2026-01-21").happened
    assert ("flare_day" in happened) is same
    assert happened.count("flare_up") == (1 if same else 2)


def test_the_week_runs_from_the_last_report() -> None:
    long = FLARE.flared_up("2026-01-18").flared_up("2026-01-24")
    assert long.on("2026-01-24").happened.count("flare_up") == 1


def test_a_flared_session_and_a_report_are_one_flare_up() -> None:
    story = BO.session("2026-01-05", rise=4).flared_up("2026-01-06 07:00")
    assert "flare_up" not in story.on("2026-01-06").happened
    assert story.on("2026-01-06").happened[-1] == "flare_day"


def test_a_usual_morning_leads_out_of_it_at_the_lower_rung() -> None:
    over = FLARE.morning(on="2026-01-14")
    assert over.on("2026-01-14").mode is Mode.ACTIVE
    assert over.on("2026-01-14").stage == FLARE.on("2026-01-12").stage


def test_a_settled_session_leads_out_of_it_too() -> None:
    over = FLARE.settled("2026-01-14")
    assert over.on("2026-01-14").mode is Mode.FLARE
    assert over.on("2026-01-15").mode is Mode.ACTIVE


# -- days seven and fourteen -------------------------------------------------------------------


def test_not_easing_on_day_seven_it_is_asked_again() -> None:
    assert FLARE.on("2026-01-18").mode is Mode.FLARE
    seven = FLARE.on("2026-01-19")
    assert (seven.mode, seven.happened[-1]) == (Mode.NOT_SCREENED, "flare_not_easing")
    assert f"{FLARE.on('2026-01-12').decision.good_until}" <= "2026-01-19"
    assert seven.attention("flare.not_easing").urgency == "this_week"
    assert FLARE.on("2026-02-20").days_of("flare_not_easing") == ["2026-01-19"]


@pytest.mark.parametrize(("rise", "eases"), [(3, True), (4, False), (5, False)])
def test_pain_below_that_of_the_first_day_is_easing(rise: float, eases: bool) -> None:
    story = FLARE.morning(rise, on="2026-01-15")
    assert ("flare_not_easing" not in story.on("2026-01-19").happened) is eases


def test_worse_again_after_day_seven_it_is_asked_on_the_day_that_is_known() -> None:
    story = FLARE.morning(3, on="2026-01-15").check_in("2026-01-21", 7)
    assert story.on("2026-01-21").days_of("flare_not_easing") == ["2026-01-21"]
    assert story.on("2026-01-25").days_of("flare_not_easing") == ["2026-01-21"]


def test_not_usual_by_day_fourteen_somebody_should_see_it() -> None:
    easing = FLARE.morning(3, on="2026-01-15")
    assert "flare.lasting" not in easing.on("2026-01-25").seen_to
    lasting = easing.on("2026-01-26")
    assert "flare.lasting" in lasting.seen_to
    assert lasting.mode is Mode.FLARE  # walking goes on, eased
    assert easing.on("2026-03-01").happened.count("flare_lasting") == 1


def test_over_before_then_nobody_needs_to() -> None:
    over = FLARE.morning(on="2026-01-15").lives_until("2026-01-26")
    assert {"flare.lasting", "flare.not_easing"} & set(over.on("2026-01-26").seen_to) == set()


SORE_AS_WELL = BO.flared_up("2026-01-12").check_in("2026-01-13", 3, legs={"worst": 5})


@pytest.mark.parametrize(
    ("story", "lasts"),
    [
        (SORE_AS_WELL, True),
        (SORE_AS_WELL.morning(on="2026-01-15"), False),
        (SORE_AS_WELL.settled("2026-01-15", minutes=60), False),
        (BO.flared_up("2026-01-12").settled("2026-01-15", minutes=60), True),
    ],
)
def test_while_legs_are_sore_it_is_over_when_the_back_is_usual_again(story: Story, lasts: bool) -> None:
    """Too long a session is on the way out of nothing; but the back was as usual on it, and after it."""
    assert story.on("2026-01-15").course.state.ease is not Ease.NO
    assert ("flare.lasting" in story.on("2026-01-26").seen_to) is lasts


def test_a_second_one_counts_its_own_days() -> None:
    first = FLARE.morning(on="2026-01-14").lives_until("2026-01-28")
    second = first.flared_up("2026-01-28")
    assert second.on("2026-02-03").mode is Mode.FLARE
    assert second.on("2026-02-04").days_of("flare_not_easing") == ["2026-02-04"]


# -- how often ---------------------------------------------------------------------------------


def flare_ups(*days: str) -> Story:
    story = BO
    for day in days:
        story = story.flared_up(day).morning(on=f"{day[:8]}{int(day[8:]) + 1:02}")
    return story


def test_a_third_in_six_weeks_should_be_seen() -> None:
    twice = flare_ups("2026-01-06", "2026-01-16")
    third = twice.flared_up("2026-02-16")
    assert "flares_often" not in twice.on("2026-02-16").happened
    assert third.on("2026-02-16").days_of("flares_often") == ["2026-02-16"]
    assert third.on("2026-02-16").attention("flare.often").figures == {"count": 3}
    assert third.on("2026-02-16").reason("flare.often").figures["days"] == 42


def test_a_third_after_six_weeks_need_not() -> None:
    assert "flares_often" not in flare_ups("2026-01-06", "2026-01-16", "2026-02-17").on("2026-02-18").happened


def test_another_day_of_the_third_does_not_tell_it_again() -> None:
    third = flare_ups("2026-01-06", "2026-01-16").flared_up("2026-02-12").flared_up("2026-02-13")
    assert third.on("2026-02-13").days_of("flares_often") == ["2026-02-12"]


def test_it_waits_to_be_seen_even_once_the_flare_up_is_over_until_somebody_has_looked() -> None:
    third = flare_ups("2026-01-06", "2026-01-16").settled("2026-01-20").flared_up("2026-01-29")
    over = third.settled("2026-01-31")
    assert over.on("2026-02-01").mode is Mode.ACTIVE
    assert over.on("2026-02-01").seen_to == ["flare.often"]
    assert over.cleared("2026-02-02").on("2026-02-02").seen_to == []


# -- two flared sessions -----------------------------------------------------------------------


def test_two_flared_sessions_with_no_settled_one_between_should_be_seen() -> None:
    once = BO.session("2026-01-05", rise=4)
    assert "flare.twice" not in once.on("2026-01-05").seen_to
    twice = once.session("2026-01-07", rise=4)
    assert twice.on("2026-01-07").attention("flare.twice").figures == {"count": 2}
    assert "flare.twice" in twice.on("2026-01-07").rules


@pytest.mark.parametrize("between", ["nothing", "a pause", "a gap", "a screening", "an unanswered one"])
def test_nothing_but_a_settled_session_breaks_the_row(between: str) -> None:
    story = BO.session("2026-01-05", rise=4)
    story = {
        "nothing": story,
        "a pause": story.tell("paused_by_self", "2026-01-06").tell("paused_by_self", "2026-01-08", over=True),
        "a gap": story,
        "a screening": story.screened("2026-01-08"),
        "an unanswered one": story.session("2026-01-09"),
    }[between]
    day = "2026-02-27" if between == "a gap" else "2026-01-12"
    assert "flare.twice" in story.session(day, rise=4).on(day).seen_to


def test_a_settled_session_between_breaks_it() -> None:
    story = BO.session("2026-01-05", rise=4).settled("2026-01-07").session("2026-01-12", rise=4)
    assert "flare.twice" not in story.on("2026-01-12").seen_to


def test_a_flare_up_with_a_sign_tells_both() -> None:
    now = BO.flared_up("2026-01-06", symptoms=("dizzy",)).on("2026-01-06")
    assert now.happened[-2:] == ["symptom_this_week", "flare_up"]
    assert now.course.state.ease is Ease.BACK


def test_before_an_enrolment_a_flare_up_is_only_remembered() -> None:
    story = Story("Early").flared_up("2026-01-02").enrolled("2026-01-05").cleared("2026-01-05")
    assert story.on("2026-01-05").mode is Mode.ACTIVE
    assert story.flared_up("2026-01-06").on("2026-01-06").happened[-1] == "flare_day"
