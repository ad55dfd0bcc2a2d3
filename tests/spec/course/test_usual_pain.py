"""Usual pain falls by itself, and rises only where a second check-in confirms the first."""

from __future__ import annotations

import pytest

from backstride.heart.state import Mode
from tests.cast.book import WALK, book_with
from tests.cast.people import BO
from tests.cast.programmes import with_figures
from tests.cast.story import Story

SUNDAYS = ("2026-01-11", "2026-01-18", "2026-01-25", "2026-02-01", "2026-02-08", "2026-02-15")


def checked_in(*averages: float) -> Story:
    """A check-in every Sunday, with these averages; Bo's usual pain is 3."""
    story = BO
    for sunday, average in zip(SUNDAYS, averages, strict=False):
        story = story.check_in(sunday, average)
    return story


def usual(story: Story, on: str = "2026-03-01") -> float:
    person = story.on(on).course.memory.person
    assert person is not None
    return person.usual_pain


@pytest.mark.parametrize(
    ("averages", "pain"),
    [
        ((), 3),
        ((2, 2, 2), 3),  # three weeks are not enough
        ((2, 2, 2, 2), 2),
        ((0, 0, 0, 2), 2),  # the highest of them
        ((2, 2, 2.5, 2), 3),  # less than a point below
        ((1, 1, 1, 1, 0, 0), 1),
    ],
)
def test_it_falls_once_several_weeks_lie_lower(averages: tuple[float, ...], pain: float) -> None:
    assert usual(checked_in(*averages)) == pain


@pytest.mark.parametrize(
    ("averages", "pain"),
    [
        ((4,), 3),
        ((4, 4), 4),
        ((4, 5), 4),  # the lower of the two
        ((3, 4, 4), 4),  # the last two, whatever was before
        ((5, 3, 4), 3),
        ((4, 3), 3),  # not confirmed
        ((3.5, 3.5), 3),  # less than a point above
        ((9, 9), 5),  # never more than two points above the enrolment
    ],
)
def test_it_rises_only_once_confirmed(averages: tuple[float, ...], pain: float) -> None:
    assert usual(checked_in(*averages)) == pain


def test_a_check_in_without_an_average_moves_nothing() -> None:
    story = BO.tell("checked_in", "2026-01-11", sleep=3).tell("checked_in", "2026-01-18", sleep=3)
    assert usual(story) == 3
    assert story.on("2026-01-18").course.memory.weekly == []


def test_of_several_in_one_week_the_last_counts() -> None:
    story = BO.check_in("2026-01-11", 4).check_in("2026-01-13", 4)
    assert usual(story) == 3
    assert usual(story.check_in("2026-01-16", 4)) == 4


def test_what_one_week_is_is_the_programme_s() -> None:
    near = with_figures(WALK, id="near", weekly_apart_days=2)
    story = Story("Near", usual=3, book=book_with(near)).enrolled("2026-01-05", programme="near")
    assert usual(story.check_in("2026-01-11", 4).check_in("2026-01-13", 4)) == 4


def test_a_check_in_before_the_enrolment_moves_nothing() -> None:
    early = Story("Early", usual=3).check_in("2025-12-21", 4).check_in("2025-12-28", 4)
    assert usual(early.enrolled("2026-01-05")) == 3


def test_sessions_are_judged_by_the_usual_pain_of_their_day() -> None:
    fallen = checked_in(1, 1, 1, 1)
    assert fallen.session("2026-02-02", rise=2).on("2026-02-02").happened[-1] == "session done flared"
    assert BO.session("2026-01-06", rise=2).on("2026-01-06").happened[-1] == "session done unknown"


# -- slow worsening ----------------------------------------------------------------------------


def test_two_weeks_well_above_the_enrolment_are_asked_about() -> None:
    worse = checked_in(5, 5)
    assert worse.on("2026-01-17").mode is Mode.ACTIVE
    now = worse.on("2026-01-18")
    assert (now.mode, now.happened[-1]) == (Mode.NOT_SCREENED, "worsening")
    assert now.attention("course.worsening").urgency == "this_week"
    figures = now.reason("course.worsening").figures
    assert (figures["average"], figures["at_enrolment"], figures["weeks"]) == (5, 3, 2)


@pytest.mark.parametrize("averages", [(5, 4.9), (4.9, 5), (5,), (5, 3, 5, 3)])
def test_one_week_or_a_little_is_not(averages: tuple[float, ...]) -> None:
    assert "worsening" not in checked_in(*averages).on("2026-03-01").happened


def test_it_is_compared_with_the_enrolment_however_the_usual_pain_has_moved() -> None:
    slowly = checked_in(4, 4, 5, 5)
    assert slowly.on("2026-02-01").days_of("worsening") == ["2026-02-01"]


def test_it_is_told_again_only_after_as_many_weeks_again() -> None:
    story = checked_in(5, 5, 5, 5, 5)
    assert story.on("2026-03-01").days_of("worsening") == ["2026-01-18", "2026-02-01"]


def test_once_cleared_it_no_longer_waits_to_be_seen() -> None:
    story = checked_in(5, 5)
    assert story.screened("2026-01-19").on("2026-01-19").seen_to == []
    assert "course.worsening" in story.symptom("2026-01-18 21:00", "fever").on("2026-01-19").seen_to


def test_enrolling_again_hides_no_worsening() -> None:
    again = checked_in(5).enrolled("2026-01-13", usual_pain=5).check_in("2026-01-18", 5)
    assert "worsening" in again.on("2026-01-18").happened
    assert usual(BO.enrolled("2026-01-13", usual_pain=5)) == 3
    assert usual(BO.enrolled("2026-01-13", usual_pain=1)) == 1


def test_slow_worsening_shows_the_last_of_as_many_averages_as_it_takes() -> None:
    patient = with_figures(WALK, "walk", worsening_weeks=3)
    story = checked_in(6, 7, 8).on("2026-01-25", patient)
    worsening = [each for each in story.course.happenings if each.event.name == "worsening"]
    assert [each.figures for each in worsening] == [{"average": 8, "at_enrolment": 3, "weeks": 3}]


def test_a_sign_in_a_check_in_is_one_of_that_day() -> None:
    told = BO.check_in(SUNDAYS[0], 3, symptoms=["fever"]).on(SUNDAYS[1])
    assert f"{told.attention('symptom.today').first_seen}" == SUNDAYS[0]
