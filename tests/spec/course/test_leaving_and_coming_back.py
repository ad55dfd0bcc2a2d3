"""`left` ends a course; a new `enrolled` begins one."""

from __future__ import annotations

from backstride.heart.state import Mode, Pace
from tests.cast.people import ANA, BEGIN, BO, INES, LEO

TUE, WED = "2026-01-06", "2026-01-07"
LEFT = LEO.lives_until("2026-01-20").tell("left", "2026-01-20")


def test_whoever_has_left_is_asked_for_nothing_and_reminded_of_nothing() -> None:
    now = LEFT.on("2027-06-01")
    assert (now.mode, now.decision.action, now.decision.stage) == (Mode.LEFT, "none", None)
    assert (now.session, now.seen_to, now.decision.good_until) == (None, [], None)
    assert now.happened[-1] == "left"


def test_what_somebody_must_see_stays() -> None:
    story = LEO.symptom(TUE, "fever").tell("left", TUE)
    assert story.on(WED).seen_to == ["symptom.today", "waiting.ask_first"]


def test_whoever_comes_back_is_screened_first() -> None:
    back = LEFT.enrolled("2026-03-01")
    assert back.on("2026-03-01").mode is Mode.NOT_SCREENED
    assert back.screened("2026-03-02").on("2026-03-02").mode is Mode.ACTIVE


def test_a_screening_told_before_coming_back_counts() -> None:
    back = LEFT.screened("2026-03-01").enrolled("2026-03-01")
    assert back.on("2026-03-01").mode is Mode.ACTIVE


def test_a_wait_for_a_word_is_not_left_behind_by_leaving() -> None:
    story = LEO.symptom(TUE, "fever").tell("left", TUE).enrolled(WED)
    assert story.on(WED).mode is Mode.ASK_FIRST
    assert story.screened(f"{WED} 20:00").on(WED).mode is Mode.ASK_FIRST


def test_they_begin_where_they_are_now() -> None:
    back = LEFT.enrolled("2026-03-01", walks=12, days=["tue"]).screened("2026-03-01 12:00")
    assert back.on("2026-03-01").session == "walk 8 min"
    person = back.on("2026-03-01").course.memory.person
    assert person is not None
    assert (person.enrolled_on.isoformat(), person.wished) == ("2026-03-01", ("tue",))


def test_what_was_counted_before_says_nothing_about_the_new_start() -> None:
    before = BO.check_in("2026-01-11", 5).session("2026-01-12").session("2026-01-14").session("2026-01-16")
    back = before.tell("left", "2026-01-17").enrolled("2026-01-18").cleared("2026-01-18")
    now = back.check_in("2026-01-20", 5).session("2026-01-20").on("2026-01-25")
    assert {"worsening", "unanswered"} & set(now.happened) == set()


def test_flared_sessions_and_flare_ups_stay_counted() -> None:
    before = BO.session("2026-01-06", rise=4).tell("left", "2026-01-07")
    back = before.enrolled("2026-01-12").cleared("2026-01-12").session("2026-01-13", rise=4)
    assert "flare.twice" in back.on("2026-01-13").seen_to


def test_a_new_episode_is_asked_about_at_its_own_six_weeks() -> None:
    first = INES.enrolled(BEGIN, back_state="acute", episode_began="2026-01-01").cleared(BEGIN)
    left = first.tell("paused_by_self", BEGIN).tell("left", "2026-06-01")
    again = left.enrolled("2026-06-10", back_state="acute", episode_began="2026-06-01").cleared("2026-06-10")
    assert again.on("2026-06-10").course.state.pace is Pace.EASY
    days = again.on("2026-12-01").days_of("condition_changed")
    assert days == ["2026-02-12", "2026-03-26", "2026-07-13", "2026-08-24"]


# -- enrolling again without leaving ----------------------------------------------------------


def test_enrolling_again_never_raises_the_dose() -> None:
    now = ANA.enrolled(TUE, walks=60).on(TUE)
    assert (now.stage, now.mode) == (6, Mode.ACTIVE)
    assert "start.again" in now.rules


def test_a_shorter_walk_lowers_it() -> None:
    assert ANA.enrolled(TUE, walks=10).on(TUE).session == "walk 8 min"


def test_another_programme_needs_its_own_word() -> None:
    assert ANA.enrolled(TUE, programme="run-walk").on(TUE).decision.programme == "walk"


def test_other_days_count_from_then() -> None:
    now = ANA.enrolled(TUE, days=["sun"]).on(TUE)
    assert f"{now.decision.next_session_on}" == "2026-01-11"


def test_other_days_can_be_wished_without_enrolling_again() -> None:
    now = ANA.tell("schedule_changed", TUE, days=["sun"]).on(TUE)
    assert f"{now.decision.next_session_on}" == "2026-01-11"
    assert now.happened == ANA.on(TUE).happened
    early = LEO.without_the_last().without_the_last().tell("schedule_changed", TUE, days=["sun"])
    assert early.on(TUE).happened == []
