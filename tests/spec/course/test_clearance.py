"""What opens sessions, how long it stays open, and what asks again."""

from __future__ import annotations

import pytest

from backstride.book.programmes import list_programmes
from backstride.book.screening import read_questionnaire
from backstride.heart.entries import JournalRefused
from backstride.heart.programme import Programme
from backstride.heart.state import Mode, Pace
from tests.cast.book import WALK, book_with
from tests.cast.people import ANA, BEGIN, BO, GRETA, HUGO, INES, LEO
from tests.cast.programmes import with_figures
from tests.cast.story import JSON, Story


def test_nobody_has_a_session_before_a_screening() -> None:
    now = GRETA.enrolled(BEGIN).on(BEGIN)
    assert now.mode is Mode.NOT_SCREENED
    assert (now.session, now.decision.action) == (None, "ask_first")
    assert now.attention("waiting.not_screened").first_seen == now.course.on


def test_a_clear_screening_opens_sessions_before_or_after_the_enrolment() -> None:
    after = GRETA.enrolled(BEGIN).screened(f"{BEGIN} 12:00").on(BEGIN)
    before = GRETA.screened("2026-01-04").enrolled(BEGIN).on(BEGIN)
    assert (after.mode, before.mode) == (Mode.ACTIVE, Mode.ACTIVE)
    assert after.session == before.session


def test_a_clinician_s_clear_is_enough_by_itself() -> None:
    assert GRETA.enrolled(BEGIN).cleared(BEGIN).on(BEGIN).mode is Mode.ACTIVE
    assert GRETA.cleared("2026-01-04").enrolled(BEGIN).on(BEGIN).mode is Mode.ACTIVE


def test_one_that_asks_first_waits_for_a_word() -> None:
    asked = GRETA.enrolled(BEGIN).screened(BEGIN, long_term=["chest_pain_unchecked"])
    assert asked.on(BEGIN).mode is Mode.ASK_FIRST
    assert asked.screened("2026-01-06").on("2026-01-06").mode is Mode.ASK_FIRST
    assert asked.cleared("2026-01-06").on("2026-01-06").mode is Mode.ACTIVE


def test_a_sign_for_today_waits_for_a_word_and_then_goes_on() -> None:
    fever = ANA.symptom("2026-01-06", "fever")
    now = fever.on("2026-01-06")
    assert (now.mode, now.seen_to) == (Mode.ASK_FIRST, ["symptom.today", "waiting.ask_first"])
    assert fever.cleared("2026-01-08").on("2026-01-08").seen_to == []


@pytest.mark.parametrize(("seen_on", "mode"), [("2026-01-05", Mode.ASK_FIRST), ("2026-01-06", Mode.ACTIVE)])
def test_whoever_saw_the_person_must_have_done_so_since_the_sign(seen_on: str, mode: Mode) -> None:
    fever = ANA.symptom("2026-01-06", "fever")
    assert fever.screened("2026-01-07", "nurse", seen_on).on("2026-01-07").mode is mode


def test_a_word_about_something_else_lifts_no_sign_for_the_same_day() -> None:
    referred = ANA.clinician("refer", "2026-01-08")
    meanwhile = referred.symptom("2026-01-10 09:00", "new_leg_weakness")  # it came late, from a phone
    about_one = meanwhile.cleared("2026-01-10", referred.last).on("2026-01-10")
    assert about_one.mode is Mode.ASK_FIRST
    assert about_one.attention("symptom.today").figures == {"symptom": "new_leg_weakness"}
    about_both = meanwhile.cleared("2026-01-10", referred.last, meanwhile.last)
    about_all = meanwhile.cleared("2026-01-10")
    assert [each.on("2026-01-10").mode for each in (about_both, about_all)] == [Mode.ACTIVE] * 2


def test_a_sign_for_this_week_holds_the_dose_until_somebody_looked() -> None:
    dizzy = ANA.symptom("2026-01-06", "dizzy")
    held = dizzy.lives_until("2026-01-20")
    assert held.on("2026-01-20").stage == ANA.on(BEGIN).stage
    assert held.on("2026-01-20").attention("symptom.this_week").figures == {"symptom": "dizzy"}
    looked = dizzy.cleared("2026-01-07").lives_until("2026-01-20")
    assert looked.on("2026-01-20").stage > ANA.on(BEGIN).stage
    assert looked.on("2026-01-20").seen_to == []


def test_a_clear_screening_alone_does_not_look_at_it() -> None:
    story = ANA.symptom("2026-01-06", "dizzy").screened("2026-01-08")
    assert story.on("2026-01-08").seen_to == ["symptom.this_week"]
    assert story.on("2026-01-08").course.state.pace is Pace.EASY


def test_a_clear_screening_that_says_who_looked_does() -> None:
    story = ANA.symptom("2026-01-06", "dizzy").screened("2026-01-08", "Dr. Paz", "2026-01-07")
    assert story.on("2026-01-08").seen_to == []
    assert story.on("2026-01-08").course.state.pace is Pace.NORMAL


def test_no_running_on_a_sore_bone_until_somebody_looked() -> None:
    sore = HUGO.symptom("2026-01-06", "bone_point_pain")
    ticked_nothing = sore.screened("2026-01-07", brisk_days=4, flare_lately="no", leg_injury="no")
    assert ticked_nothing.on("2026-01-07").dose.run_s == 0
    assert sore.cleared("2026-01-08", scope="run").on("2026-01-08").dose.run_s > 0


def test_a_screening_lasts_twelve_months_and_then_asks_again() -> None:
    story = GRETA.screened(BEGIN).enrolled(BEGIN).tell("paused_by_self", BEGIN)
    assert story.on("2027-01-04").mode is Mode.PAUSED
    assert f"{story.on('2027-01-04').decision.good_until}" == "2027-01-05"
    expired = story.on("2027-01-05")
    assert (expired.mode, expired.happened[-1]) == (Mode.NOT_SCREENED, "clearance_expired")
    assert "clearance.expired" in expired.rules
    assert story.on("2027-03-05").happened.count("clearance_expired") == 1


@pytest.mark.parametrize("sign", ["fever", "chest_pain"])
def test_while_a_word_is_waited_for_none_runs_out(sign: str) -> None:
    assert "clearance_expired" not in LEO.symptom("2026-01-06", sign).on("2027-03-05").happened


def test_a_new_screening_lasts_twelve_months_from_then() -> None:
    story = GRETA.screened(BEGIN).enrolled(BEGIN).tell("paused_by_self", BEGIN).screened("2026-12-01")
    assert story.on("2027-11-30").mode is Mode.PAUSED
    assert story.on("2027-12-01").mode is Mode.NOT_SCREENED


def test_a_clinician_s_clear_lasts_a_year() -> None:
    story = LEO.tell("paused_by_self", BEGIN)
    assert story.on("2027-01-04").mode is Mode.PAUSED
    assert story.on("2027-01-05").mode is Mode.NOT_SCREENED


def test_how_long_it_lasts_is_the_programme_s_and_counted_in_months() -> None:
    leap = GRETA.enrolled("2027-03-01").tell("paused_by_self", "2027-03-01").cleared("2027-03-01")
    assert leap.on("2028-02-29").mode is Mode.PAUSED
    assert leap.on("2028-03-01").mode is Mode.NOT_SCREENED
    short = Story("Short", book=book_with(with_figures(WALK, id="short", clear_holds_months=6)))
    story = short.enrolled(BEGIN, programme="short").cleared(BEGIN).tell("paused_by_self", BEGIN)
    assert story.on("2026-07-04").mode is Mode.PAUSED
    assert story.on("2026-07-05").mode is Mode.NOT_SCREENED


@pytest.mark.parametrize("programme", list_programmes(), ids=lambda each: each.id)
def test_a_clinician_s_clear_lasts_as_long_as_a_screening(programme: Programme) -> None:
    assert programme.value("clear_holds_months") == read_questionnaire().good_for.value


def test_one_that_expired_before_the_enrolment_opens_nothing() -> None:
    for long_ago in ("2025-01-04", "2025-01-05"):
        now = GRETA.screened(long_ago).enrolled(BEGIN).on(BEGIN)
        assert (now.mode, now.happened[-1]) == (Mode.NOT_SCREENED, "enrolled 6")


def test_enrolling_again_is_no_screening() -> None:
    worse = BO.check_in("2026-01-11", 6).check_in("2026-01-18", 6)
    assert worse.on("2026-01-18").mode is Mode.NOT_SCREENED
    assert worse.enrolled("2026-01-19").on("2026-01-19").mode is Mode.NOT_SCREENED


def test_a_careful_screening_makes_the_steps_slow() -> None:
    now = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1959).on(BEGIN)
    assert (now.mode, now.course.state.pace) == (Mode.ACTIVE, Pace.SLOW)
    assert "pace.slow" in now.rules


def test_falls_at_67_are_for_a_professional_first() -> None:
    falls = GRETA.enrolled(BEGIN).screened(BEGIN, birth_year=1959, falls=["unsteady"])
    assert falls.on(BEGIN).mode is Mode.ASK_FIRST
    assert falls.cleared("2026-01-07").on("2026-01-07").mode is Mode.ACTIVE


@pytest.mark.parametrize(
    ("signs", "attention"),
    [
        ({"same_day_signs": ["fever"]}, ["symptom.today", "waiting.ask_first"]),
        ({"this_week_signs": ["dizzy"]}, ["symptom.this_week"]),
        ({"this_week_signs": ["dizzy"], "same_day_signs": ["fever"]}, ["symptom.today", "symptom.this_week"]),
    ],
)
def test_signs_ticked_in_a_screening_are_seen_to_like_any_other(
    signs: dict[str, JSON], attention: list[str]
) -> None:
    now = GRETA.enrolled(BEGIN).screened(BEGIN, **signs).on(BEGIN)
    assert set(attention) <= set(now.seen_to)
    assert now.seen_to[0] == attention[0]


def test_running_needs_the_gate() -> None:
    story = HUGO.without_the_last()
    walked = story.cleared(BEGIN).on(BEGIN)
    assert (walked.course.state.pace, walked.dose.run_s) == (Pace.WALK_ONLY, 0)
    run: dict[str, JSON] = {"brisk_days": 3, "flare_lately": "no", "leg_injury": "no"}
    assert story.screened(f"{BEGIN} 12:00", **run).on(BEGIN).dose.run_s > 0
    shut = {**run, "brisk_days": 2}
    walked = story.screened(f"{BEGIN} 12:00", **shut).on(BEGIN)
    assert (walked.mode, walked.dose.run_s) == (Mode.ACTIVE, 0)  # running falls back to walking
    too_long = story.screened(f"{BEGIN} 12:00", **shut, walk_minutes=10)
    assert too_long.on(BEGIN).mode is Mode.ASK_FIRST
    assert HUGO.on(BEGIN).dose.run_s > 0


def test_answers_that_cannot_be_used_are_refused_with_the_entry_and_the_question() -> None:
    story = GRETA.enrolled(BEGIN).screened(
        BEGIN, back_state="purple", walk_minutes=-1, shoe_size=42, birth_year=1500
    )
    with pytest.raises(JournalRefused) as refused:
        story.on(BEGIN)
    assert {
        (problem.line, problem.key, problem.what, problem.would_be_right)
        for problem in refused.value.problems
    } == {
        (0, f"{story.last} answers.{question}", what, right)
        for question, what, right in (
            ("back_state", "not_offered", "acute or easing or chronic or recovered or never"),
            ("walk_minutes", "out_of_range", "0 to 180"),
            ("birth_year", "out_of_range", "1906 to 2026"),
            ("shoe_size", "not_a_question", "an answer to that question"),
        )
    }


def test_an_emergency_is_heard_among_answers_that_cannot_be_used() -> None:
    story = GRETA.enrolled(BEGIN).screened(BEGIN, back_state="purple", emergency_body=["chest_pain"])
    assert story.on(BEGIN).mode is Mode.STOPPED


# -- the back state ---------------------------------------------------------------------------


def test_a_new_episode_gets_no_step_up_and_one_that_eases_gets_slow_ones() -> None:
    new = INES.enrolled(BEGIN, back_state="acute", episode_began="2025-12-22").cleared(BEGIN)
    assert new.on(BEGIN).course.state.pace is Pace.EASY
    easing = INES.enrolled(BEGIN, back_state="easing", episode_began="2025-11-22").cleared(BEGIN)
    assert easing.on(BEGIN).course.state.pace is Pace.SLOW


def test_at_six_weeks_and_at_twelve_it_is_asked_again() -> None:
    story = INES.enrolled(BEGIN, back_state="acute", episode_began="2025-12-22").cleared(BEGIN)
    story = story.tell("paused_by_self", BEGIN)
    assert story.on("2026-02-01").mode is Mode.PAUSED
    six = story.on("2026-02-02")
    assert (six.mode, six.happened[-1]) == (Mode.NOT_SCREENED, "condition_changed")
    assert six.reason("clearance.condition_changed").figures["back_state"] == "easing"
    again = story.cleared("2026-02-03")
    assert again.on("2026-02-03").course.state.pace is Pace.SLOW
    twelve = again.on("2026-03-16")
    assert twelve.mode is Mode.NOT_SCREENED
    assert again.on("2026-03-16").days_of("condition_changed") == ["2026-02-02", "2026-03-16"]
    assert again.cleared("2026-03-17").on("2026-03-17").course.state.pace is Pace.NORMAL


@pytest.mark.parametrize(
    ("back_state", "days"),
    [("acute", ["2026-02-16", "2026-03-30"]), ("easing", ["2026-02-16"]), ("chronic", []), ("never", [])],
)
def test_an_episode_whose_first_day_is_not_known_grows_older_from_the_enrolment(
    back_state: str, days: list[str]
) -> None:
    story = INES.enrolled(BEGIN, back_state=back_state).cleared(BEGIN)
    assert story.on("2026-06-01").days_of("condition_changed") == days


def test_one_that_is_told_to_have_lasted_grows_no_older_whenever_it_began() -> None:
    story = INES.enrolled(BEGIN, back_state="chronic", episode_began="2025-12-22").cleared(BEGIN)
    assert story.on(BEGIN).course.state.pace is Pace.NORMAL
    later = story.check_in("2026-01-10", 5).on("2026-06-01")
    assert (later.days_of("condition_changed"), later.days_of("not_better")) == ([], [])


def test_what_the_days_say_outweighs_the_word() -> None:
    story = INES.enrolled(BEGIN, back_state="acute", episode_began="2025-11-15").cleared(BEGIN)
    assert story.on(BEGIN).course.state.pace is Pace.SLOW
    younger = INES.enrolled(BEGIN, back_state="easing", episode_began="2025-12-25").cleared(BEGIN)
    assert younger.on(BEGIN).course.state.pace is Pace.EASY


def test_no_better_after_two_weeks_is_worth_a_look_once() -> None:
    story = INES.enrolled("2026-01-05", back_state="acute", episode_began="2026-01-01").cleared(BEGIN)
    same = story.check_in("2026-01-10", 5)
    assert same.on("2026-01-14").days_of("not_better") == []
    assert same.on("2026-02-01").days_of("not_better") == ["2026-01-15"]
    assert same.on("2026-02-01").attention("course.not_better").first_seen.isoformat() == "2026-01-15"
    assert same.cleared("2026-02-02").on("2026-02-02").seen_to == []


def test_better_or_not_known_needs_no_look() -> None:
    story = INES.enrolled(BEGIN, back_state="acute", episode_began="2026-01-01").cleared(BEGIN)
    assert story.on("2026-02-01").days_of("not_better") == []
    assert story.check_in("2026-01-10", 4).on("2026-02-01").days_of("not_better") == []


def test_an_episode_of_some_weeks_is_no_longer_asked_whether_its_first_two_made_it_better() -> None:
    story = INES.enrolled(BEGIN, back_state="easing", episode_began="2025-11-17").cleared(BEGIN)
    assert story.check_in("2026-01-10", 6).on("2026-02-01").days_of("not_better") == []


def test_worse_again_later_is_told_on_the_day_it_is_known() -> None:
    story = INES.enrolled(BEGIN, back_state="acute", episode_began="2026-01-01").cleared(BEGIN)
    story = story.check_in("2026-01-10", 4).check_in("2026-01-25", 6)
    assert story.on("2026-01-25").days_of("not_better") == ["2026-01-25"]
    assert story.on("2026-01-29").days_of("not_better") == ["2026-01-25"]


def test_an_enrolment_late_in_the_episode_is_not_asked_on_its_first_day() -> None:
    story = INES.enrolled(BEGIN, back_state="acute", episode_began="2025-12-10").cleared(BEGIN)
    same = story.check_in(BEGIN, 6)
    assert same.on(BEGIN).days_of("not_better") == []
    assert same.on("2026-01-06").days_of("not_better") == ["2026-01-06"]
