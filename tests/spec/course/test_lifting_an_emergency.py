"""Only a clinician's word about it, or a dated statement with a fresh screen, lifts an emergency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.state import Mode, Pace
from tests.cast.book import BOOK
from tests.cast.people import CARMEN, GRETA, LEO
from tests.cast.story import Story

NUMB = CARMEN.settled("2026-01-05").symptom("2026-01-06 21:00", "saddle_numbness")
REPORT = NUMB.last
LATER = "2026-01-20"


def test_everything_stops_at_once() -> None:
    now = NUMB.on("2026-01-06")
    assert now.mode is Mode.STOPPED
    assert now.decision.action == "refer_urgent"
    assert (now.session, now.decision.due, now.decision.next_session_on) == (None, False, None)
    assert now.decision.reasons[0].urgency == "now"
    assert now.decision.attention[0].urgency == "now"


def test_a_word_about_it_lifts_it() -> None:
    now = NUMB.cleared("2026-01-10", REPORT).on("2026-01-10")
    assert now.mode is Mode.ACTIVE
    assert now.seen_to == []


DOES_NOT_LIFT: dict[str, Callable[[Story], Story]] = {
    "a clear that is not about it": lambda story: story.cleared("2026-01-10"),
    "a clear about something else": lambda story: story.cleared("2026-01-10", CARMEN.last),
    "a clear given before it was told": lambda story: story.cleared("2026-01-06 20:00", REPORT),
    "enrolling again": lambda story: story.enrolled("2026-01-10"),
    "resume": lambda story: story.clinician("resume", "2026-01-10"),
    "another stage": lambda story: story.clinician("set_stage", "2026-01-10", stage=1),
    "hold": lambda story: story.clinician("hold", "2026-01-10"),
    "pause": lambda story: story.clinician("pause", "2026-01-10"),
    "refer": lambda story: story.clinician("refer", "2026-01-10"),
    "a new screen alone": lambda story: story.screened("2026-01-10"),
    "a pause of one's own, and its end": lambda story: story.tell("paused_by_self", "2026-01-10").tell(
        "paused_by_self", "2026-01-11", over=True
    ),
    "a session all the same": lambda story: story.settled("2026-01-10"),
    "leaving, and coming back": lambda story: story.tell("left", "2026-01-10").enrolled("2026-01-11"),
    "another programme": lambda story: story.tell("programme_changed", "2026-01-10", programme="run-walk"),
    "a stage chosen": lambda story: story.tell("stage_chosen", "2026-01-10", stage=1),
    "time": lambda story: story,
}


@pytest.mark.parametrize("what", DOES_NOT_LIFT)
def test_nothing_else_lifts_it(what: str) -> None:
    now = DOES_NOT_LIFT[what](NUMB).on(LATER)
    assert now.mode is Mode.STOPPED
    assert now.decision.action == "refer_urgent"
    assert now.attention("symptom.now").figures == {"entries": (REPORT,)}


def test_a_clear_that_is_not_about_it_says_that_a_word_is_needed() -> None:
    assert "clearance.word_needed" in NUMB.cleared("2026-01-10").on("2026-01-10").rules


def test_a_clear_that_came_late_and_knew_nothing_of_it_does_not_lift_it() -> None:
    cleared_first = CARMEN.settled("2026-01-05").cleared("2026-01-07")
    late = cleared_first.symptom("2026-01-06 21:00", "saddle_numbness")
    assert cleared_first.on(LATER).mode is Mode.ACTIVE
    assert late.on(LATER).mode is Mode.STOPPED


def test_who_saw_the_person_and_when_with_a_fresh_screen_lifts_it() -> None:
    now = NUMB.screened("2026-01-08", "Dr Ruiz, emergency department", "2026-01-07").on("2026-01-08")
    assert now.mode is Mode.ACTIVE
    assert now.reason("clearance.given").figures["seen_by"] == "Dr Ruiz, emergency department"


@pytest.mark.parametrize(
    ("seen_on", "lifts"),
    [
        ("2026-01-05", False),  # before it was told
        ("2026-01-06", True),  # on the very day
        ("2026-01-08", True),  # on the day of the screen
        ("2026-01-09", False),  # a day to come
    ],
)
def test_the_person_must_have_been_seen_since(seen_on: str, lifts: bool) -> None:
    now = NUMB.screened("2026-01-08", "Dr Ruiz", seen_on).on("2026-01-10")
    assert (now.mode is not Mode.STOPPED) is lifts


def test_nobody_in_particular_is_nobody() -> None:
    assert NUMB.screened("2026-01-08", "  ", "2026-01-07").on("2026-01-08").mode is Mode.STOPPED


def test_a_screen_that_is_not_clear_lifts_nothing_whoever_saw_the_person() -> None:
    asked = NUMB.screened("2026-01-08", "Dr Ruiz", "2026-01-07", same_day_signs=["fever"])
    assert asked.on("2026-01-08").mode is Mode.STOPPED


def test_two_emergencies_need_a_word_about_each() -> None:
    both = NUMB.symptom("2026-01-08", "chest_pain")
    one, other = REPORT, both.last
    assert both.cleared("2026-01-10", one).on("2026-01-10").mode is Mode.STOPPED
    assert both.cleared("2026-01-10", one, other).on("2026-01-10").mode is Mode.ACTIVE
    one_by_one = both.cleared("2026-01-10", one)
    assert one_by_one.on("2026-01-10").attention("symptom.now").figures == {"entries": (other,)}
    assert one_by_one.cleared("2026-01-12", other).on("2026-01-12").mode is Mode.ACTIVE


def test_a_sign_for_today_told_meanwhile_still_waits_for_its_own_word() -> None:
    both = NUMB.symptom("2026-01-08", "fever", "dizzy")
    only_one = both.cleared("2026-01-10", REPORT)
    assert only_one.on("2026-01-10").mode is Mode.ASK_FIRST
    assert f"{only_one.on('2026-01-10').attention('symptom.today').first_seen}" == "2026-01-08"
    again = only_one.symptom("2026-01-11", "chest_pain")
    assert again.cleared("2026-01-12", again.last).on("2026-01-12").mode is Mode.ASK_FIRST
    assert again.cleared("2026-01-12", again.last, both.last).on("2026-01-12").mode is Mode.ACTIVE
    assert both.cleared("2026-01-10", REPORT, both.last).on("2026-01-10").mode is Mode.ACTIVE


def test_a_statement_must_be_later_than_the_last_of_them() -> None:
    both = NUMB.symptom("2026-01-08", "chest_pain")
    assert both.screened("2026-01-09", "Dr Ruiz", "2026-01-07").on("2026-01-09").mode is Mode.STOPPED
    assert both.screened("2026-01-09", "Dr Ruiz", "2026-01-08").on("2026-01-09").mode is Mode.ACTIVE


def test_one_told_in_a_screening_is_lifted_the_same_way() -> None:
    story = CARMEN.screened("2026-01-06", emergency_body=["chest_pain"])
    assert f"{story.on('2026-01-06').attention('symptom.now').first_seen}" == "2026-01-06"
    assert story.cleared("2026-01-07").on("2026-01-07").mode is Mode.STOPPED
    assert story.screened("2026-01-08", "Dr Ruiz", "2026-01-05").on("2026-01-08").mode is Mode.STOPPED
    assert story.screened("2026-01-08", "Dr Ruiz", "2026-01-06").on("2026-01-08").mode is Mode.ACTIVE
    assert story.cleared("2026-01-07", story.last).on("2026-01-07").mode is Mode.ACTIVE


def test_so_is_one_of_a_questionnaire_that_does_not_name_the_sign() -> None:
    shipped = read_questionnaire()
    unnamed = replace(shipped, rules=tuple(replace(rule, each=False) for rule in shipped.rules))
    carmen = replace(CARMEN, book=replace(BOOK, questionnaires={CURRENT: unnamed}))
    story = carmen.screened("2026-01-06", emergency_body=["chest_pain"])
    assert story.screened("2026-01-08", "Dr Ruiz", "2026-01-05").on("2026-01-08").mode is Mode.STOPPED
    assert story.screened("2026-01-08", "Dr Ruiz", "2026-01-06").on("2026-01-08").mode is Mode.ACTIVE


def test_told_again_after_it_was_lifted_it_stops_again() -> None:
    again = NUMB.cleared("2026-01-10", REPORT).symptom("2026-01-12", "saddle_numbness")
    assert again.on("2026-01-12").mode is Mode.STOPPED
    assert again.cleared("2026-01-13", REPORT).on("2026-01-13").mode is Mode.STOPPED
    assert again.cleared("2026-01-13", again.last).on("2026-01-13").mode is Mode.ACTIVE


def test_before_an_enrolment_it_stops_as_well() -> None:
    story = GRETA.symptom("2026-01-05", "chest_pain").enrolled("2026-01-06").screened("2026-01-06")
    assert story.on("2026-01-07").mode is Mode.STOPPED


def test_once_lifted_the_dose_is_no_higher_than_the_one_left() -> None:
    before = NUMB.on("2026-01-05").dose
    after = NUMB.cleared("2026-01-10", REPORT).on("2026-01-10").dose
    assert all(now <= then for now, then in zip(after, before, strict=True))


def test_a_pause_set_meanwhile_outlasts_it() -> None:
    story = NUMB.tell("paused_by_self", "2026-01-07").cleared("2026-01-10", REPORT)
    assert story.on("2026-01-10").mode is Mode.PAUSED


def test_the_pace_of_the_back_is_kept_when_it_is_lifted() -> None:
    easing = CARMEN.enrolled("2026-01-05", back_state="easing", episode_began="2025-11-17")
    numb = easing.symptom("2026-01-06", "saddle_numbness")
    assert numb.cleared("2026-01-10", numb.last).on("2026-01-10").course.state.pace is Pace.SLOW
    seen = numb.screened("2026-01-10", "Dr Ruiz", "2026-01-08", back_state="easing", trend="better")
    assert seen.on("2026-01-10").course.state.pace is Pace.SLOW


def test_of_several_signs_told_together_the_most_urgent_has_the_last_word() -> None:
    now = LEO.symptom("2026-01-06", "chest_pain", "dizzy", "fever").on("2026-01-06")
    assert now.happened[-3:] == ["symptom_this_week", "symptom_today", "symptom_now"]


@pytest.mark.parametrize(("told_since", "lifts"), [("dizzy", True), ("fever", False)])
def test_since_the_last_sign_that_stops_or_waits(told_since: str, lifts: bool) -> None:
    feverish = LEO.symptom("2026-01-06", "fever").symptom("2026-01-08", told_since)
    seen = feverish.screened("2026-01-09", "Dr Ruiz", "2026-01-07").on("2026-01-09")
    assert (seen.mode is Mode.ACTIVE) is lifts
