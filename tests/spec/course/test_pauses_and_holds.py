"""Who pauses, and who ends it."""

from __future__ import annotations

import pytest

from backstride.heart.state import Ease, Mode
from tests.cast.people import ANA, BEGIN, LEO
from tests.cast.story import Story

TUE, WED, THU = "2026-01-06", "2026-01-07", "2026-01-08"


def pauses(story: Story, on: str) -> Story:
    return story.tell("paused_by_self", on)


def goes_on(story: Story, on: str) -> Story:
    return story.tell("paused_by_self", on, over=True)


def test_a_pause_of_one_s_own_ends_by_one_s_own_word() -> None:
    story = pauses(LEO, TUE)
    assert (story.on(TUE).mode, story.on(TUE).decision.action) == (Mode.PAUSED, "pause")
    assert goes_on(story, WED).on(WED).mode is Mode.ACTIVE


def test_or_by_a_session_done_all_the_same() -> None:
    story = pauses(LEO, TUE).settled(WED, minutes=16)
    assert (story.on(WED).mode, story.on(WED).decision.action) == (Mode.ACTIVE, "start")
    assert story.on(THU).course.state.settled == 1


def test_or_by_a_clinician_s_resume() -> None:
    assert pauses(LEO, TUE).clinician("resume", WED).on(WED).mode is Mode.ACTIVE


def test_the_end_of_a_pause_that_never_was_changes_nothing() -> None:
    assert goes_on(LEO, TUE).on(TUE).happened == LEO.on(TUE).happened


@pytest.mark.parametrize(("decision", "mode"), [("pause", Mode.PAUSED), ("hold", Mode.HELD)])
def test_a_clinician_s_word_ends_by_a_clinician_s_word(decision: str, mode: Mode) -> None:
    story = LEO.clinician(decision, TUE)
    assert goes_on(story, WED).on(WED).mode is mode
    assert story.settled(WED).on(THU).mode is mode
    assert goes_on(pauses(story, WED), THU).on(THU).mode is mode
    assert story.clinician("resume", WED).on(WED).mode is Mode.ACTIVE


@pytest.mark.parametrize(("decision", "mode"), [("pause", Mode.PAUSED), ("hold", Mode.HELD)])
def test_a_clinician_s_word_on_top_of_one_s_own_pause_outlasts_it(decision: str, mode: Mode) -> None:
    story = pauses(LEO, TUE).clinician(decision, WED)
    assert goes_on(story, THU).on(THU).mode is mode
    assert story.settled(THU).on(THU).mode is mode


def test_a_hold_lasts_through_a_flare_up_until_resume() -> None:
    story = LEO.clinician("hold", TUE).flared_up(WED)
    assert story.on(WED).mode is Mode.HELD
    usual = story.morning(on="2026-01-10")
    assert usual.on("2026-01-10").mode is Mode.HELD
    resumed = usual.clinician("resume", "2026-01-12").on("2026-01-12")
    assert (resumed.mode, resumed.course.state.ease) == (Mode.FLARE, Ease.BACK)


def test_a_pause_set_while_stopped_outlasts_the_stop() -> None:
    stopped = LEO.symptom(TUE, "chest_pain")
    story = pauses(stopped, WED).cleared(THU, stopped.last)
    assert story.on(THU).mode is Mode.PAUSED
    assert goes_on(story, THU).on(THU).mode is Mode.ACTIVE


def test_a_session_while_stopped_ends_no_pause() -> None:
    stopped = pauses(LEO, TUE).symptom(TUE, "chest_pain")
    assert stopped.settled(WED).on(THU).mode is Mode.STOPPED


def test_sessions_meanwhile_earn_nothing() -> None:
    story = (
        ANA.clinician("hold", TUE).settled(WED, "2026-01-09", "2026-01-12").clinician("resume", "2026-01-14")
    )
    assert story.on("2026-01-14").stage == ANA.on(BEGIN).stage
    assert story.on("2026-01-14").course.state.settled == 0


def test_after_leaving_nobody_is_paused() -> None:
    back = pauses(LEO, TUE).tell("left", WED).enrolled(THU).cleared(THU)
    assert back.on(THU).mode is Mode.ACTIVE
    assert goes_on(back, THU).on(THU).happened == back.on(THU).happened


def test_a_session_left_out_is_never_doubled() -> None:
    skipped = LEO.tell("session_skipped", BEGIN, why="rain").on(BEGIN)
    assert skipped.session == LEO.on(BEGIN).session
    assert "progression.no_catch_up" in skipped.rules


def test_a_referral_holds_the_dose() -> None:
    referred = LEO.clinician("refer", TUE).lives_until("2026-01-25")
    assert referred.on("2026-01-25").stage == LEO.on(BEGIN).stage
    assert "clinician.refer" in referred.on(TUE).rules


def test_a_clinician_sets_the_stage() -> None:
    assert LEO.clinician("set_stage", TUE, stage=3).on(TUE).stage == 3
    assert (
        LEO.clinician("set_stage", TUE, stage=3.0).on(TUE).reason("clinician.set_stage").figures["stage"] == 3
    )
