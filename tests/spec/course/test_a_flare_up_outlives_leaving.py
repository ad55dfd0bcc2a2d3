"""An ongoing flare-up outlives a pause, leaving and a new enrolment; so do sore legs.

The dose after coming back is never above the eased one before, and the way out counts as usual. What was
said of the course that was left is not said again, unless it is still so.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backstride.heart.ladder import NOTHING, is_not_higher
from backstride.heart.state import Ease, Mode, Pace
from tests.cast.people import ANA, LEO
from tests.cast.story import Story

DAY, NEXT, LATER, SOON = "2026-02-10", "2026-02-11", "2026-02-12", "2026-02-13"

WELL = LEO.lives_until(DAY)
FLARE = WELL.flared_up(f"{DAY} 09:00", pain=8)
SORE = WELL.check_in(f"{DAY} 09:00", 2, legs={"worst": 5, "limp": True})
LEFT = FLARE.tell("left", f"{DAY} 11:00")


def paused(story: Story) -> Story:
    return story.tell("paused_by_self", f"{DAY} 10:00")


def paused_and_on(story: Story) -> Story:
    return paused(story).tell("paused_by_self", f"{DAY} 10:30", over=True)


def left(story: Story) -> Story:
    return story.tell("left", f"{DAY} 11:00")


def screened_and_enrolled(story: Story) -> Story:
    return story.screened(f"{DAY} 12:00").enrolled(f"{DAY} 13:00", walks=60)


def enrolled_and_screened(story: Story) -> Story:
    return story.enrolled(f"{DAY} 12:00", walks=60).screened(f"{DAY} 13:00", walk_minutes=60)


def twice(story: Story) -> Story:
    again = screened_and_enrolled(left(story)).tell("left", f"{DAY} 14:00")
    return again.enrolled(f"{DAY} 15:00", walks=60).screened(f"{DAY} 16:00")


def enrolled_again(story: Story) -> Story:
    return story.enrolled(f"{DAY} 12:00", walks=60)


WAYS_BACK: dict[str, list[Callable[[Story], Story]]] = {
    "a pause": [paused_and_on],
    "leaving": [left, screened_and_enrolled],
    "leaving, and screened afterwards": [left, enrolled_and_screened],
    "a pause and leaving": [paused, left, screened_and_enrolled],
    "a pause, leaving, and screened afterwards": [paused, left, enrolled_and_screened],
    "leaving twice": [twice],
    "enrolling again": [enrolled_again],
}


def back_by(way: str, story: Story) -> Story:
    for step in WAYS_BACK[way]:
        story = step(story)
    return story


@pytest.mark.parametrize("way", WAYS_BACK)
@pytest.mark.parametrize("eased", [FLARE, SORE], ids=["back", "legs"])
def test_it_stays_eased_and_no_dose_is_above_the_eased_one_before(way: str, eased: Story) -> None:
    before, now = eased.on(DAY), back_by(way, eased).on(DAY)
    assert now.course.state.ease is before.course.state.ease is not Ease.NO
    assert now.dose != NOTHING
    assert is_not_higher(now.dose, before.dose)
    assert now.stage <= before.stage
    assert f"ease.{now.course.state.ease}" in now.rules


@pytest.mark.parametrize("way", WAYS_BACK)
def test_the_way_out_counts_as_usual_and_leads_no_higher_than_was_left(way: str) -> None:
    back = back_by(way, FLARE)
    assert back.on(LATER).mode is Mode.FLARE
    out = back.morning(on=LATER).on(LATER)
    assert out.mode is Mode.ACTIVE
    assert out.stage <= FLARE.on(DAY).stage


@pytest.mark.parametrize("way", WAYS_BACK)
def test_it_is_the_same_flare_up_still(way: str) -> None:
    back = back_by(way, FLARE)
    again = back.flared_up(NEXT)
    assert again.on(NEXT).happened[-1] == "flare_day"
    assert again.on(NEXT).stage == back.on(DAY).stage
    assert back.on("2026-02-17").days_of("flare_not_easing") == ["2026-02-17"]
    assert back.morning(3, on=SOON).on("2026-02-17").days_of("flare_not_easing") == []
    assert back.on("2026-02-24").days_of("flare_lasting") == ["2026-02-24"]


def test_less_pain_told_before_leaving_is_remembered_while_it_lasts() -> None:
    easing = FLARE.morning(3, on=NEXT).tell("left", f"{NEXT} 11:00")
    back = easing.enrolled(f"{NEXT} 12:00").screened(f"{NEXT} 13:00")
    assert back.on("2026-02-17").days_of("flare_not_easing") == []


def test_sore_legs_are_still_the_same_and_seen_to_after_two_weeks() -> None:
    back = back_by("leaving", SORE)
    assert back.on("2026-02-24").days_of("legs_unresolved") == ["2026-02-24"]
    again = back.check_in("2026-02-11", 2, legs={"worst": 5, "limp": True})
    assert again.on("2026-02-11").happened[-1] == "legs_still_sore"


def test_nobody_knows_how_one_went_on_that_is_long_ago_so_it_eases_but_says_nothing() -> None:
    for left_eased in (FLARE, SORE):
        gone = left_eased.tell("left", f"{DAY} 11:00")
        back = gone.enrolled("2026-02-18").screened("2026-02-18 13:00")
        now = back.on("2026-03-01")
        assert now.mode in (Mode.FLARE, Mode.ACTIVE)
        assert now.course.state.ease is left_eased.on(DAY).course.state.ease
        assert {"flare_not_easing", "flare_lasting", "legs_unresolved"}.isdisjoint(now.happened)
        assert now.seen_to == ["gap.short"]


WEEK = "2026-02-17"


def test_a_week_later_it_has_not_eased_which_is_told_before_sessions_open() -> None:
    back = LEFT.enrolled(f"{WEEK} 12:00")
    waits, opened = back.on(WEEK), back.screened(f"{WEEK} 13:00").on(WEEK)
    assert (waits.mode, opened.mode) == (Mode.NOT_SCREENED, Mode.FLARE)
    assert waits.days_of("flare_not_easing") == opened.days_of("flare_not_easing") == [WEEK]
    assert "flare.not_easing" in waits.rules
    assert "flare.not_easing" not in opened.rules
    assert opened.seen_to == ["flare.not_easing"]


@pytest.mark.parametrize(("screened", "opens"), [("2026-02-16", False), (f"{WEEK} 08:00", True)])
def test_so_answers_given_before_that_week_was_over_do_not_open_sessions(screened: str, opens: bool) -> None:
    back = LEFT.screened(screened).enrolled(f"{WEEK} 12:00")
    assert back.on(WEEK).mode is (Mode.FLARE if opens else Mode.NOT_SCREENED)
    assert back.screened(f"{WEEK} 13:00").on(WEEK).mode is Mode.FLARE


def test_two_weeks_of_sore_legs_are_told_of_too() -> None:
    again = SORE.check_in("2026-02-17", 2, legs={"worst": 5}).tell("left", "2026-02-18")
    back = again.enrolled("2026-02-24 12:00").screened("2026-02-24 13:00").on("2026-02-24")
    assert back.days_of("legs_unresolved") == ["2026-02-24"]
    assert back.course.state.pace is Pace.WALK_ONLY


def test_one_told_after_leaving_eases_the_new_start() -> None:
    gone = WELL.tell("left", f"{DAY} 08:00").flared_up(f"{DAY} 09:00", pain=8)
    assert gone.on(DAY).mode is Mode.LEFT
    back = gone.enrolled(f"{DAY} 12:00").screened(f"{DAY} 13:00")
    assert (back.on(DAY).mode, back.on(DAY).stage) == (Mode.FLARE, 6)


def test_so_does_a_flared_morning_after_a_session_before_leaving() -> None:
    gone = ANA.session("2026-01-05").tell("left", "2026-01-05 21:00").morning(4)
    back = gone.enrolled("2026-01-06 12:00").screened("2026-01-06 13:00")
    now = back.on("2026-01-06")
    assert (now.mode, now.stage) == (Mode.FLARE, 5)
    assert now.rules == ["ease.back", "start.first_dose", "clearance.given", "schedule.due"]


@pytest.mark.parametrize("other", ["walk", "run-walk"])
def test_on_another_ladder_no_stage_is_heavier_than_the_one_left(other: str) -> None:
    low = LEO.flared_up("2026-01-05 12:00").tell("left", "2026-01-05 13:00")
    back = low.enrolled("2026-01-05 14:00", walks=60, programme=other)
    back = back.cleared("2026-01-05 15:00", scope="run")
    assert back.on("2026-01-05").stage == (5 if other == "walk" else 1)
    changed = low.tell("programme_changed", "2026-01-05 13:30", programme=other)
    again = changed.enrolled("2026-01-05 14:00", walks=60, programme=other).cleared("2026-01-05 15:00")
    assert again.on("2026-01-05").stage == (5 if other == "walk" else 1)


# -- a stage chosen ----------------------------------------------------------------------------


def test_a_stage_chosen_belongs_to_the_course_and_whoever_begins_again_chooses_anew() -> None:
    chosen = WELL.tell("stage_chosen", f"{DAY} 09:00", stage=7)
    assert chosen.on(DAY).course.programme.last_stage == 7
    back = screened_and_enrolled(left(chosen)).on(DAY)
    assert back.course.programme.last_stage == 8
    assert "person.chose_stage" not in back.rules


# -- what is said ------------------------------------------------------------------------------


def test_beside_the_leaving_nothing_of_the_course_is_said() -> None:
    assert left(paused(FLARE)).on(DAY).rules == ["waiting.left", "person.left"]


def test_but_a_symptom_told_that_day_still_wants_to_be_seen() -> None:
    story = left(WELL.symptom(f"{DAY} 09:00", "dizzy"))
    assert story.on(DAY).rules == ["symptom.this_week", "waiting.left", "person.left"]
    assert story.on(DAY).seen_to == ["symptom.this_week"]


@pytest.mark.parametrize("way", ["leaving", "a pause and leaving", "leaving twice"])
def test_after_coming_back_only_what_is_so_now_is_said(way: str) -> None:
    now = back_by(way, FLARE).on(DAY)
    told = {"ease.back", "start.first_dose", "clearance.given", "schedule.week_is_full"}
    assert set(now.rules) == told
    assert now.decision.action == "start"


def test_a_session_before_leaving_is_not_asked_about_after_coming_back() -> None:
    before = ANA.session("2026-01-05", legs=None)
    assert {"morning.not_due", "legs.awaited"} <= set(before.on("2026-01-05").rules)
    back = before.tell("left", "2026-01-05 20:00").enrolled("2026-01-05 21:00").screened("2026-01-05 22:00")
    for day in ("2026-01-05", "2026-01-06", "2026-01-07"):
        said = " ".join(back.on(day).rules)
        assert not any(word in said for word in ("morning.", "legs.", "progression."))


def test_during_a_pause_nothing_is_asked() -> None:
    story = ANA.session("2026-01-06", legs=None).tell("paused_by_self", "2026-01-06 20:00")
    for day in ("2026-01-06", "2026-01-07", "2026-01-08"):
        assert story.on(day).rules == ["waiting.paused", "person.pause"]
