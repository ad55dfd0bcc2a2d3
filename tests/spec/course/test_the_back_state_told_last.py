"""The back state that a later screening tells is the one that counts: it is the newest word."""

from __future__ import annotations

import pytest

from backstride.heart.clocks import back_state_on
from backstride.heart.state import Mode, Pace
from tests.cast.people import ANA, BEGIN, INES
from tests.cast.story import JSON, Look, Story

LATER = "2026-01-26"
ACUTE = INES.enrolled(BEGIN, back_state="acute", episode_began="2025-12-29").cleared(BEGIN)
BETTER: JSON = {"trend": "better"}


def back_state(now: Look) -> str:
    memory = now.course.memory
    assert memory.person is not None
    return back_state_on(memory, memory.person, now.course.on)


@pytest.mark.parametrize(
    ("story", "told", "pace"),
    [
        (ANA, "acute", Pace.EASY),
        (ANA, "easing", Pace.SLOW),
        (ANA, "chronic", Pace.NORMAL),
        (ACUTE, "easing", Pace.SLOW),
        (ACUTE, "chronic", Pace.NORMAL),
        (ACUTE, "recovered", Pace.NORMAL),
        (ACUTE, "acute", Pace.EASY),
    ],
)
def test_the_pace_follows_it(story: Story, told: str, pace: Pace) -> None:
    now = story.screened(LATER, **{**BETTER, "back_state": told}).on(LATER)
    assert (back_state(now), now.mode, now.course.state.pace) == (told, Mode.ACTIVE, pace)


def test_it_follows_it_through_a_clinician_s_clear() -> None:
    new = ANA.screened(LATER, **BETTER, back_state="acute").cleared("2026-01-27")
    assert new.on("2026-01-27").course.state.pace is Pace.EASY
    over = ACUTE.screened(LATER, **BETTER, back_state="recovered").cleared("2026-01-27")
    assert over.on("2026-01-27").course.state.pace is Pace.NORMAL


def test_an_episode_told_so_grows_older_like_any_other() -> None:
    new = ANA.screened(LATER, **BETTER, back_state="acute")
    assert back_state(new.on("2026-03-08")) == "acute"
    asked_again = new.on("2026-03-09")
    assert (back_state(asked_again), asked_again.mode) == ("easing", Mode.NOT_SCREENED)
    assert new.on("2026-03-09").days_of("condition_changed") == ["2026-03-09"]
    assert (back_state(new.on("2026-04-19")), back_state(new.on("2026-04-20"))) == ("easing", "chronic")


def test_one_that_is_told_to_be_easing_is_asked_again_when_it_would_be_chronic() -> None:
    easing = ANA.screened(LATER, **BETTER, back_state="easing")
    assert easing.on(LATER).days_of("condition_changed") == []
    assert easing.on("2026-04-01").days_of("condition_changed") == ["2026-03-09"]


def test_one_that_is_over_is_not_asked_about_again() -> None:
    over = ACUTE.screened(LATER, **BETTER, back_state="recovered").tell("paused_by_self", LATER)
    assert over.on("2026-06-01").days_of("condition_changed") == []
    assert ACUTE.tell("paused_by_self", LATER).on("2026-06-01").days_of("condition_changed") != []


def test_the_same_state_told_again_keeps_the_day_it_began() -> None:
    again = ACUTE.screened(LATER, **BETTER, back_state="acute").tell("paused_by_self", LATER)
    assert again.on("2026-06-01").days_of("condition_changed")[0] == "2026-02-09"


def test_the_same_word_does_not_outweigh_days_that_say_it_is_newer() -> None:
    story = INES.enrolled(BEGIN, back_state="easing", episode_began="2025-12-29").cleared(BEGIN)
    assert story.screened(LATER, **BETTER, back_state="easing").on(LATER).course.state.pace is Pace.EASY


def test_the_same_word_after_weeks_is_a_new_episode() -> None:
    easing = ACUTE.screened("2026-02-09", **BETTER, back_state="acute")
    assert back_state(easing.on("2026-02-09")) == "acute"
    story = ACUTE.tell("paused_by_self", BEGIN).screened("2026-04-06", **BETTER, back_state="acute")
    assert back_state(story.on("2026-04-06")) == "acute"
    assert back_state(story.on("2026-05-17")) == "acute"
    assert back_state(story.on("2026-05-18")) == "easing"


def test_it_counts_though_the_screening_asks_first() -> None:
    worse = ANA.screened(LATER, back_state="acute", trend="worse")
    assert worse.on(LATER).mode is Mode.ASK_FIRST
    assert worse.cleared("2026-01-27").on("2026-01-27").course.state.pace is Pace.EASY


def test_what_an_enrolment_tells_later_is_newer_still() -> None:
    early = Story("Early").screened("2026-01-04", **BETTER, back_state="acute").enrolled(BEGIN)
    assert back_state(early.on(BEGIN)) == "recovered"
    assert early.on(BEGIN).course.state.pace is Pace.EASY  # the screening's own pace holds until the next one


def test_an_emergency_without_that_answer_changes_nothing() -> None:
    story = ACUTE.tell(
        "screened", LATER, questionnaire="screening-1", answers={"emergency_body": ["chest_pain"]}
    )
    assert back_state(story.on(LATER)) == "acute"
