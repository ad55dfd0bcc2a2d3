"""All sessions of a local day are one event: the worst answer counts, and there is at most one credit."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.people import ANA, HUGO
from tests.cast.story import JSON, Story

DAY = "2026-01-05"


def twice(story: Story, first: JSON, second: JSON) -> Story:
    """A session in the morning and one in the evening; together as long as asked (16 minutes)."""
    morning = {"rise": 1, "minutes": 8, **first}
    evening = {"rise": 1, "minutes": 8, **second}
    return story.session(f"{DAY} 09:00", **morning).session(f"{DAY} 18:00", **evening)


def test_two_sessions_are_one_event_with_their_minutes_together() -> None:
    now = twice(ANA, {}, {}).morning().on("2026-01-06")
    assert now.happened.count("session done settled") == 1
    assert now.reason("progression.count").figures["minutes"] == 16
    assert now.course.state.settled == 1


def test_each_as_long_as_asked_is_too_much() -> None:
    now = twice(ANA, {"minutes": 16}, {"minutes": 16}).morning().on("2026-01-06")
    assert now.happened[-1] == "session over settled"


@pytest.mark.parametrize("worse_first", [True, False])
def test_the_worst_pain_counts_whichever_came_first(worse_first: bool) -> None:
    calm, sore = {"rise": 0}, {"rise": 4}
    both = (sore, calm) if worse_first else (calm, sore)
    assert twice(ANA, *both).morning().on("2026-01-06").happened[-1] == "session done flared"


@pytest.mark.parametrize(
    ("second", "event"),
    [
        ({"ended": "pain"}, "session pain irritated"),
        ({"ended": "tired"}, "session part settled"),
        ({"effort": 8}, "session hard settled"),
        ({"legs": {"worst": 6}}, "session done irritated"),
        ({"legs": None}, "session done unknown"),
    ],
)
def test_what_one_of_them_tells_they_all_tell(second: JSON, event: str) -> None:
    for both in (({"effort": 2}, second), (second, {"effort": 2})):
        assert event in twice(ANA, *both).morning().on("2026-01-06").happened


def test_a_figure_that_only_one_of_them_told_is_known() -> None:
    story = twice(HUGO, {"minutes": 9, "run_minutes": 1}, {"minutes": 9, "effort": 3})
    figures = story.morning().on("2026-01-06").reason("progression.count").figures
    assert (figures["run_minutes"], figures["effort"]) == (1, 3)


def test_a_figure_that_none_of_them_told_is_not_there() -> None:
    figures = twice(ANA, {}, {}).morning().on("2026-01-06").reason("progression.count").figures
    assert {"run_minutes", "effort"} & figures.keys() == set()


def test_run_minutes_add_up_and_may_be_too_many() -> None:
    story = twice(HUGO, {"minutes": 9, "run_minutes": 1}, {"minutes": 9, "run_minutes": 1})
    assert story.morning().on("2026-01-06").happened[-1] == "session over settled"


def test_each_session_tells_its_own_symptoms() -> None:
    story = twice(ANA, {"symptoms": ["chest_pain"]}, {"symptoms": []})
    first = story.told[-2]["id"]
    now = story.on(DAY)
    assert now.mode is Mode.STOPPED
    assert now.attention("symptom.now").figures == {"entries": (first,)}


def test_a_word_about_the_first_lifts_before_the_second() -> None:
    story = ANA.session(f"{DAY} 09:00", minutes=8, symptoms=["chest_pain"])
    story = story.cleared(f"{DAY} 16:00", story.last).session(f"{DAY} 18:00", minutes=8)
    assert story.on(DAY).mode is Mode.ACTIVE


def test_the_day_counts_once_in_the_week() -> None:
    story = twice(ANA, {}, {})
    assert story.on(DAY).course.memory.sessions == [story.on(DAY).course.on]


def test_sessions_before_an_enrolment_are_only_history() -> None:
    early = Story("Early").session(DAY, minutes=10, symptoms=["fever"])
    now = early.enrolled("2026-01-06").on("2026-01-06")
    assert now.course.memory.sessions == []
    assert now.mode is Mode.ASK_FIRST
