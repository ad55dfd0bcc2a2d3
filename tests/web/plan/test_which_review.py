"""Which reviews there are, on which days, and which one is due: no database, no clock."""

from __future__ import annotations

from datetime import date

import pytest

from backstride.web.journals.kept import Kept, keep
from backstride.web.participant.plan.reviews import review_asked_for, review_due, reviews_of
from tests.cast.people import GRETA, HUGO
from tests.cast.story import Story
from tests.web.journals.test_append import ANA


def kept(story: Story, on: str = "2026-01-05") -> Kept:
    """Where a story stands, in short."""
    return keep(story.on(on).course, story.entries, story.zone)


def due(on: str, *held: str, story: Story = ANA) -> str | None:
    """The name of the review that is due."""
    found = review_due(kept(story, on), date.fromisoformat(on), held)
    return found and found.name


def test_walking_has_six_with_dates_from_the_enrolment() -> None:
    days = {review.name: f"{review.on}" for review in reviews_of(kept(ANA))}
    assert days == {
        "week-0": "2026-01-05",
        "week-2": "2026-01-19",
        "week-4": "2026-02-02",
        "week-8": "2026-03-02",
        "week-13": "2026-04-06",
        "week-20": "2026-05-25",
    }


def test_each_has_its_part() -> None:
    assert [each.part for each in reviews_of(kept(ANA))] == [
        "first",
        "check",
        "main",
        "check",
        "main",
        "last",
    ]


def test_running_has_its_own() -> None:
    assert [each.part for each in reviews_of(kept(HUGO))] == ["first", "check", "main", "last"]


def test_whoever_never_enrolled_has_none() -> None:
    assert reviews_of(kept(GRETA)) == ()


def test_main_reviews_look_back_and_the_last_looks_ahead() -> None:
    asked = [{question.name for question in each.questions} for each in reviews_of(kept(ANA))]
    assert ["pain" in names for names in asked] == [False, False, True, False, True, False]
    assert ["goal" in names for names in asked] == [True, False, True, False, True, False]
    assert ["keep_going" in names for names in asked] == [False] * 5 + [True]
    assert all("confidence" in names and "barrier" in names for names in asked)
    assert {"pain", "keep_going"} <= {question.name for question in reviews_of(kept(HUGO))[-1].questions}


@pytest.mark.parametrize(
    ("on", "held", "name"),
    [
        ("2026-01-05", (), "week-0"),
        ("2026-01-05", ("week-0",), None),
        ("2026-01-18", (), "week-0"),
        ("2026-01-18", ("week-0",), None),
        ("2026-01-19", ("week-0",), "week-2"),
        ("2026-01-19", (), "week-2"),
    ],
)
def test_one_is_due_until_it_is_held_or_the_next_one_comes(
    on: str, held: tuple[str, ...], name: str | None
) -> None:
    assert due(on, *held) == name


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2026-05-03", "week-13"),
        ("2026-05-04", None),
        ("2026-05-25", "week-20"),
        ("2026-06-21", "week-20"),
        ("2026-06-22", None),
        ("2026-12-31", None),
    ],
)
def test_one_that_is_left_out_is_asked_for_through_four_weeks_and_then_no_more(
    on: str, name: str | None
) -> None:
    found = review_due(kept(ANA), date.fromisoformat(on), ())
    assert (found and found.name) == name


def test_nobody_is_told_on_the_day_of_the_start_to_look_back() -> None:
    asked = {
        day: review_asked_for(kept(ANA, day), date.fromisoformat(day)) for day in ("2026-01-05", "2026-01-06")
    }
    assert [found and found.name for found in asked.values()] == [None, "week-0"]
    assert due("2026-01-05") == "week-0"


def test_a_missed_one_is_not_caught_up() -> None:
    story = ANA.lives_until("2026-02-03")
    assert due("2026-02-03", "week-0", "week-4", story=story) is None


@pytest.mark.parametrize(
    "story",
    [
        ANA.tell("paused_by_self", "2026-01-05 19:00"),
        ANA.tell("left", "2026-01-05 19:00"),
        ANA.symptom("2026-01-05 19:00", "chest_pain"),
    ],
)
def test_none_is_due_while_sessions_wait(story: Story) -> None:
    assert due("2026-01-05", story=story) is None
