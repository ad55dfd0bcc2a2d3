"""Another programme, another version, another stage: nobody gets more by changing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.heart.rulebook import NotInTheBook
from backstride.heart.state import Ease, Mode, Pace
from tests.cast.book import LADDER, RUN_WALK, WALK, book_with, withdrawn
from tests.cast.people import ANA, BEGIN, EUN_JI, HUGO, JUN, LEO
from tests.cast.programmes import Row, programme_of, with_figures
from tests.cast.story import JSON, Story

TUE, WED = "2026-01-06", "2026-01-07"
STEEP = programme_of(
    "steep", [Row(5, "walk 30 min", 2)], Row(3, "walk 4 min", 0), "comfortable_walk", way_out_sessions=1
)
NEWER = replace(WALK, version="1.1.0")
SHORTER = replace(
    programme_of("walk", LADDER[:4], Row(3, "walk 4 min", 0), "comfortable_walk"), version="2.0.0"
)


def changed(story: Story, to: str, on: str = TUE, version: str | None = None) -> Story:
    return story.tell("programme_changed", on, programme=to, version=version)


def with_book(story: Story, *programmes: object) -> Story:
    return replace(story, book=book_with(*programmes))  # type: ignore[arg-type]


# -- programmes -------------------------------------------------------------------------------


def test_running_after_walking_begins_at_its_first_rung_once_the_gate_is_passed() -> None:
    waits = changed(LEO, "run-walk").on(TUE)
    assert (waits.mode, waits.decision.programme) == (Mode.NOT_SCREENED, "run-walk")
    assert "clearance.condition_changed" in waits.rules
    passed = changed(LEO.cleared(TUE, scope="run"), "run-walk", f"{TUE} 20:00").on(TUE)
    assert (passed.mode, passed.stage) == (Mode.ACTIVE, 1)
    assert changed(LEO, "run-walk").cleared(WED, scope="run").on(WED).dose.run_s > 0


GATE: JSON = {"brisk_days": 3, "flare_lately": "no", "leg_injury": "no"}
WALKS_ONLY = {
    "a clinician's clear for walking": HUGO.without_the_last().cleared(BEGIN),
    "a screening that shut the gate": HUGO.without_the_last().screened(
        f"{BEGIN} 12:00", **{**GATE, "brisk_days": 2}
    ),
}


@pytest.mark.parametrize("why", WALKS_ONLY)
def test_with_the_run_gate_shut_running_does_not_come_back_over_another_programme(why: str) -> None:
    assert WALKS_ONLY[why].on(BEGIN).dose.run_s == 0
    back = changed(changed(WALKS_ONLY[why], "walk"), "run-walk", WED)
    assert back.on(WED).mode is Mode.NOT_SCREENED
    assert back.cleared(f"{WED} 20:00").on(WED).dose.run_s == 0
    assert back.cleared(f"{WED} 20:00", scope="run").on(WED).dose.run_s > 0


@pytest.mark.parametrize("why", WALKS_ONLY)
def test_where_nothing_is_run_a_shut_run_gate_holds_nothing_back(why: str) -> None:
    walks = changed(WALKS_ONLY[why], "walk")
    assert walks.on(TUE).course.state.pace is Pace.NORMAL
    assert "pace.walk_only" not in walks.on(TUE).rules
    assert walks.lives_until("2026-01-25").on("2026-01-25").stage > walks.on(TUE).stage


def test_whatever_else_holds_the_dose_goes_on_doing_so() -> None:
    bone = changed(HUGO.symptom(BEGIN, "bone_point_pain"), "walk")
    assert bone.on(TUE).course.state.pace is Pace.WALK_ONLY
    assert changed(bone, "run-walk", WED).on(WED).dose.run_s == 0
    story = WALKS_ONLY["a clinician's clear for walking"]
    assert changed(story.clinician("refer", BEGIN), "walk").on(TUE).course.state.pace is Pace.EASY
    again = Story("Nia").enrolled(BEGIN, back_state="acute").cleared(BEGIN).enrolled(TUE)
    assert changed(again, "walk", WED).on(WED).course.state.pace is Pace.EASY
    new = Story("Nia").enrolled(BEGIN, programme="run-walk", back_state="acute")
    assert changed(new.cleared(BEGIN), "walk").on(TUE).course.state.pace is Pace.EASY


def test_walking_after_running_goes_to_the_highest_rung_no_heavier() -> None:
    story = HUGO.lives_until("2026-02-20")
    assert story.on("2026-02-20").mode is Mode.MAINTENANCE
    now = changed(story, "walk", "2026-02-20").on("2026-02-20")
    run = RUN_WALK.ladder.full[3].dose
    assert all(a <= b for a, b in zip(now.dose, run, strict=True))
    assert now.stage == 5


def test_maintenance_at_the_top_of_one_is_no_maintenance_half_way_up_another() -> None:
    story = HUGO.lives_until("2026-02-20")
    assert changed(story, "walk", "2026-02-20").on("2026-02-20").mode is Mode.ACTIVE


def test_a_ladder_that_begins_higher_is_for_after_a_screen() -> None:
    steep = with_book(LEO, STEEP)
    now = changed(steep, "steep").on(TUE)
    assert now.mode is Mode.NOT_SCREENED
    assert changed(steep, "steep").cleared(WED).on(WED).mode is Mode.ACTIVE


def test_the_count_begins_anew() -> None:
    story = with_book(LEO.settled(BEGIN), NEWER)
    assert changed(story, "walk", version="1.1.0").on(TUE).course.state.settled == 0


def test_the_way_out_of_a_flare_up_begins_anew() -> None:
    long = with_figures(WALK, "walk", way_out_sessions=2)
    story = with_book(LEO.without_the_last(), long, replace(long, version="1.1.0")).cleared(BEGIN)
    half_way = changed(story.flared_up(BEGIN).settled(TUE), "walk", WED, "1.0.0")
    settled = half_way.settled("2026-01-08", "2026-01-10")
    assert settled.on("2026-01-09").mode is Mode.FLARE
    assert settled.on("2026-01-11").mode is Mode.ACTIVE


def test_a_newer_version_goes_on_at_the_same_rung() -> None:
    story = with_book(LEO.without_the_last(), NEWER)
    story = replace(story, told=({**story.told[0], "version": "1.0.0"},)).cleared(BEGIN)
    assert story.on(BEGIN).decision.version == "1.0.0"
    now = changed(story, "walk").on(TUE)
    assert (now.decision.version, now.stage, now.mode) == ("1.1.0", 6, Mode.ACTIVE)


def test_a_newer_version_keeps_the_stage_that_was_chosen() -> None:
    chosen = with_book(EUN_JI.tell("stage_chosen", BEGIN, stage=4), NEWER)
    now = changed(chosen, "walk", version="1.1.0").on(TUE)
    assert (now.mode, now.stage) == (Mode.MAINTENANCE, 4)
    assert now.course.programme.last_stage == 4


def test_another_programme_does_not() -> None:
    chosen = EUN_JI.cleared(BEGIN, scope="run").tell("stage_chosen", BEGIN, stage=4)
    assert changed(chosen, "run-walk").on(TUE).course.programme.last_stage == 3


def test_legs_are_sore_by_the_figures_of_the_version_enrolled_in() -> None:
    """Also what is told before the enrolment: the newest version would call such legs fine."""
    story = with_book(
        LEO.without_the_last(), replace(with_figures(WALK, "walk", legs_sore_pain=9), version="1.1.0")
    )
    story = replace(story, told=({**story.told[0], "version": "1.0.0"},)).cleared(BEGIN)
    assert story.session(TUE, legs={"worst": 5}).on(WED).course.state.ease is Ease.LEGS


def test_reasons_of_that_day_are_told_of_the_programme_they_belong_to() -> None:
    """Stage 6 of one ladder is nothing that the other has."""
    story = with_book(LEO.settled(BEGIN).session(TUE), SHORTER)
    now = changed(story, "walk", f"{TUE} 21:00", "2.0.0").on(TUE)
    assert (now.stage, now.course.programme.last_stage) == (4, 4)


def test_before_an_enrolment_it_changes_nothing() -> None:
    early = changed(Story("Early"), "run-walk", "2026-01-04").enrolled(BEGIN).cleared(BEGIN)
    assert early.on(BEGIN).decision.programme == "walk"
    assert early.on(BEGIN).happened == ["enrolled 6", "clinician_clear normal"]


@pytest.mark.parametrize(
    ("says", "message"),
    [
        ({"programme": "swim"}, "there is no programme 'swim'; there are: walk, run-walk"),
        ({"programme": "walk", "version": "9"}, "'walk' has no version '9'; there are: 1.0.0"),
    ],
)
def test_one_that_is_not_in_the_book_is_refused(says: dict[str, JSON], message: str) -> None:
    for story in (LEO.tell("programme_changed", TUE, **says), Story("New").enrolled(BEGIN, **says)):
        with pytest.raises(NotInTheBook, match=message):
            story.on(TUE)


def test_a_questionnaire_that_is_not_in_the_book_is_refused() -> None:
    story = LEO.tell("screened", TUE, questionnaire="screening-0", answers={})
    with pytest.raises(NotInTheBook, match="no questionnaire 'screening-0'; there are: screening-1"):
        story.on(TUE)


# -- a programme that is given ----------------------------------------------------------------


def test_a_programme_given_is_walked_instead_of_any_that_the_journal_names() -> None:
    story = changed(ANA, "run-walk", "2026-01-07")
    now = story.on("2026-01-08", STEEP)
    assert (now.decision.programme, now.stage) == ("steep", 1)
    assert story.on("2026-01-05", STEEP).session == "walk 30 min"


def test_it_need_not_be_in_the_book_nor_what_the_journal_names() -> None:
    story = Story("New").enrolled(BEGIN, programme="swim", version="9").cleared(BEGIN)
    assert story.on(BEGIN, STEEP).session == "walk 30 min"


# -- withdrawn --------------------------------------------------------------------------------

GIVEN_UP = withdrawn(WALK, "its third step was too steep")


def test_a_withdrawn_version_holds_everybody_on_it_and_says_why() -> None:
    held = with_book(LEO.settled(BEGIN), GIVEN_UP)
    now = held.on(TUE)
    assert (now.mode, now.session, now.decision.action) == (Mode.HELD, None, "pause")
    assert now.reason("programme.withdrawn").figures["why"] == "its third step was too steep"
    assert held.clinician("resume", TUE).on(TUE).mode is Mode.HELD


def test_a_newer_version_sets_them_free_where_they_were() -> None:
    held = with_book(LEO.lives_until("2026-01-15"), GIVEN_UP, NEWER)
    held = replace(held, told=({**held.told[0], "version": "1.0.0"}, *held.told[1:]))
    assert held.on("2026-01-15").mode is Mode.HELD
    now = changed(held, "walk", "2026-01-15").on("2026-01-15")
    before = LEO.lives_until("2026-01-15").on("2026-01-15")
    assert (now.mode, now.stage) == (before.mode, before.stage)


def test_it_is_said_beside_whatever_happened_last() -> None:
    held = with_book(LEO.tell("session_skipped", TUE), GIVEN_UP)
    assert held.on("2026-01-08").days_of("withdrawn") == [TUE]


def test_it_stops_no_emergency_from_being_one() -> None:
    held = with_book(LEO.symptom(TUE, "chest_pain"), GIVEN_UP)
    now = held.on(TUE)
    assert (now.mode, now.decision.action) == (Mode.STOPPED, "refer_urgent")
    assert now.rules[0] == "waiting.stopped"


def test_nobody_else_is_told_of_it() -> None:
    left = with_book(LEO.tell("left", TUE), GIVEN_UP)
    assert left.on(TUE).mode is Mode.LEFT
    assert "programme.withdrawn" not in with_book(Story("Nobody"), GIVEN_UP).on(TUE).rules


# -- a stage that is chosen -------------------------------------------------------------------


def test_whoever_chooses_the_stage_they_are_on_keeps_it() -> None:
    chosen = EUN_JI.tell("stage_chosen", BEGIN, stage=6)
    assert chosen.on(BEGIN).mode is Mode.MAINTENANCE
    assert chosen.lives_until("2026-03-01").on("2026-03-01").stage == 6


def test_a_lower_one_is_taken_at_once() -> None:
    assert EUN_JI.tell("stage_chosen", BEGIN, stage=2).on(BEGIN).stage == 2


def test_a_higher_one_is_climbed_to() -> None:
    chosen = EUN_JI.tell("stage_chosen", BEGIN, stage=7)
    assert (chosen.on(BEGIN).mode, chosen.on(BEGIN).stage) == (Mode.ACTIVE, 6)
    assert chosen.lives_until("2026-03-01").on("2026-03-01").stage == 7


def test_whoever_changes_their_mind_goes_on() -> None:
    kept = EUN_JI.tell("stage_chosen", BEGIN, stage=6).lives_until("2026-01-20")
    on = kept.tell("stage_chosen", "2026-01-20", stage=8)
    assert on.on("2026-01-20").mode is Mode.ACTIVE
    assert on.lives_until("2026-03-01").on("2026-03-01").stage == 8


def test_a_stage_beyond_the_last_is_the_last() -> None:
    course = EUN_JI.tell("stage_chosen", BEGIN, stage=60).on(BEGIN).course
    assert course.programme.last_stage == len(LADDER)


def test_before_an_enrolment_no_stage_can_be_chosen() -> None:
    early = Story("Early").tell("stage_chosen", "2026-01-04", stage=3)
    assert early.on(BEGIN).mode is Mode.NOT_SCREENED
    assert early.enrolled(BEGIN).cleared(BEGIN).on(BEGIN).stage == 6


# -- active enough already --------------------------------------------------------------------


def test_whoever_is_active_enough_starts_in_maintenance() -> None:
    now = JUN.on(BEGIN)
    assert (now.mode, now.session, now.decision.days_per_week) == (Mode.MAINTENANCE, "walk 20 min", 5)
    assert now.reason("person.chose_stage").figures["active"] == 180


@pytest.mark.parametrize("order", ["enrolled first", "screened first"])
def test_in_whatever_order_they_are_screened_and_enrolled(order: str) -> None:
    new = Story("New")
    active = {"walks": 40, "active_min_week": 150}
    if order == "enrolled first":
        story = new.enrolled(BEGIN, **active).screened(f"{BEGIN} 12:00")
    else:
        story = new.screened(BEGIN).enrolled(BEGIN, **active)
    assert (story.on(BEGIN).mode, story.on(BEGIN).stage) == (Mode.MAINTENANCE, 8)


@pytest.mark.parametrize("active", [149, None])
def test_less_or_not_asked_starts_as_everybody_does(active: float | None) -> None:
    now = Story("New").enrolled(BEGIN, walks=40, active_min_week=active).cleared(BEGIN).on(BEGIN)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 7)


@pytest.mark.parametrize(
    ("back", "mode"), [("acute", "active"), ("easing", "active"), ("chronic", "maintenance")]
)
def test_a_new_or_recent_episode_starts_easy_all_the_same(back: str, mode: str) -> None:
    story = Story("New").enrolled(BEGIN, walks=40, active_min_week=200, back_state=back).cleared(BEGIN)
    assert story.on(BEGIN).mode == mode


def test_a_stage_chosen_before_sessions_open_is_the_one_that_counts() -> None:
    story = Story("New").enrolled(BEGIN, walks=40, active_min_week=200).tell("stage_chosen", BEGIN, stage=3)
    now = story.cleared(TUE).on(TUE)
    assert (now.mode, now.stage) == (Mode.ACTIVE, 3)
