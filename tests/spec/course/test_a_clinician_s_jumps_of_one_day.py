"""Several jumps on one local day are one change: each is measured from where the day began."""

from __future__ import annotations

from backstride.heart.alphabet import Event, Kind
from backstride.heart.state import Mode
from tests.cast.book import WALK, book_with
from tests.cast.happenings import heard, on_stage, set_to
from tests.cast.people import BEGIN
from tests.cast.programmes import Row, programme_of
from tests.cast.story import Story

TUE, WED, THU, FRI = "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"
ROWS = tuple(Row(3, f"walk {minutes} min", 2) for minutes in (10, 18, 26, 34, 42))
"""A ceiling is ten minutes or half as much: one stage up is allowed in one change, and two are not."""
STEPS = programme_of("steps", ROWS, Row(3, "walk 4 min", 0), "comfortable_walk")
PAU = Story("Pau", book=book_with(STEPS)).enrolled(BEGIN, 13, programme="steps").cleared(BEGIN)


def sets(story: Story, day: str, *stages: int) -> Story:
    """A clinician sets one stage after the other on a day."""
    for stage in stages:
        story = story.clinician("set_stage", day, stage=stage)
    return story


def test_the_second_is_refused_where_both_together_pass_the_ceiling() -> None:
    now = sets(PAU, TUE, 2, 3).on(TUE)
    assert now.stage == 2
    assert "clinician.jump_refused" in now.rules
    assert now.reason("clinician.jump_refused").figures["asked_stage"] == 3


def test_so_it_is_up_to_the_last_stage() -> None:
    three = sets(sets(PAU, TUE, 2), WED, 3)
    assert sets(three, THU, 4, 5).on(THU).stage == 4
    assert sets(sets(three, THU, 4), FRI, 5).on(FRI).stage == 5


def test_the_next_day_it_is_allowed() -> None:
    assert sets(sets(PAU, TUE, 2), WED, 3).on(WED).stage == 3


def test_down_and_up_again_is_one_change_too() -> None:
    two = sets(PAU, TUE, 2)
    assert sets(two, WED, 1, 2).on(WED).stage == 2
    assert sets(two, WED, 3, 1, 2, 3).on(WED).stage == 3
    assert sets(two, WED, 3, 4).on(WED).stage == 3


def test_a_step_of_the_same_day_counts_into_it() -> None:
    story = PAU.settled(TUE, "2026-01-08")
    assert story.on("2026-01-09").stage == 2
    assert sets(story, "2026-01-08 20:00", 3).on("2026-01-09").stage == 2
    assert sets(story, "2026-01-09 20:00", 3).on("2026-01-09").stage == 3


def test_on_the_day_of_the_enrolment_it_is_measured_from_the_first_dose() -> None:
    assert sets(PAU, f"{BEGIN} 20:00", 2).on(BEGIN).stage == 2
    assert sets(PAU, f"{BEGIN} 20:00", 2, 3).on(BEGIN).stage == 2


def test_it_is_also_measured_from_where_the_person_is_just_now() -> None:
    lower = sets(PAU, TUE, 2).flared_up(WED, pain=8)
    assert lower.on(WED).stage == 1
    assert sets(lower, f"{WED} 20:00", 3).on(WED).stage == 1


def test_after_another_programme_it_is_measured_from_what_was_asked_before() -> None:
    changed = PAU.tell("programme_changed", f"{TUE} 08:00", programme="walk")
    assert changed.on(TUE).course.programme.id == WALK.id
    assert sets(changed, TUE, 8).on(TUE).rules.count("clinician.jump_refused") == 1


def test_the_machine_refuses_what_goes_too_far_for_one_day() -> None:
    told = Event(Kind.SET_STAGE, stage=2, too_far=True)
    now = heard(*on_stage(1), told)
    assert (now.rules, now.state) == (("clinician.jump_refused",), now.before)
    assert heard(*on_stage(1), set_to(2)).stage == 2
    assert told.name == "set_stage 2 too far"


def test_a_stage_set_before_anything_else_has_happened_is_measured_from_nothing() -> None:
    story = Story("Nobody yet").clinician("set_stage", "2026-01-05", stage=2)
    assert story.on("2026-01-05").mode is Mode.NOT_SCREENED
