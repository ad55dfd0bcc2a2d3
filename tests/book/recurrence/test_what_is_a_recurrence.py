"""A recurrence: pain that came back for a day or more, only after a month of recovery; with its day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from backstride.book.recurrence.recurrences import Recurrence, recurrences_of
from tests.cast.story import Story

BEGIN = "2026-01-05"
RITA = Story("Rita", usual=1).enrolled(BEGIN, recovered_on="2025-11-20").cleared(BEGIN)
"""Recovered for six weeks; usual pain 1."""
NIA = Story("Nia", usual=0).enrolled(BEGIN, back_state="never").cleared(BEGIN)


def found(story: Story, on: str = "2026-12-31") -> tuple[Recurrence, ...]:
    return recurrences_of(story.entries, date.fromisoformat(on))


def back_for_two_days(story: Story = RITA) -> Story:
    return story.flared_up("2026-03-10", pain=5).morning(3, on="2026-03-12", back_to_usual=False)


def monthly(story: Story, on: str = "2026-04-27", **says: Any) -> Story:
    return story.tell("checked_in", on, **says)


# -- how long ----------------------------------------------------------------------------------


def test_pain_told_again_a_day_later_is_one_and_has_its_day() -> None:
    (one,) = found(back_for_two_days())
    assert (one.began, one.last, one.ended, one.dated) == (date(2026, 3, 10), date(2026, 3, 12), None, True)
    assert len(one.told_by) == 2


def test_it_is_known_on_the_day_on_which_it_is_told_and_not_before() -> None:
    story = back_for_two_days()
    assert found(story, "2026-03-11") == ()
    assert len(found(story, "2026-03-12")) == 1


def test_a_flare_up_that_is_gone_the_next_morning_is_none() -> None:
    assert found(RITA.flared_up("2026-03-10", pain=8).morning(on="2026-03-11")) == ()


@pytest.mark.parametrize(("moment", "count"), [("2026-03-11 17:59", 0), ("2026-03-11 18:02", 1)])
def test_it_takes_twenty_four_hours(moment: str, count: int) -> None:
    story = RITA.flared_up("2026-03-10 18:00", pain=5).flared_up(moment, pain=5)
    assert len(found(story)) == count


@pytest.mark.parametrize(("rise", "count"), [(1, 0), (2, 1)])
def test_it_takes_the_smallest_change_that_counts_over_the_usual_pain(rise: int, count: int) -> None:
    story = RITA.flared_up("2026-03-10", pain=1 + rise).morning(rise, on="2026-03-12", back_to_usual=False)
    assert len(found(story)) == count


@pytest.mark.parametrize(("day", "count"), [("2026-03-17", 1), ("2026-03-18", 0)])
def test_more_than_a_week_apart_two_reports_are_not_one_stretch(day: str, count: int) -> None:
    assert len(found(RITA.flared_up("2026-03-10", pain=5).flared_up(day, pain=5))) == count


def test_what_a_session_brings_on_for_an_hour_is_none_but_the_pain_before_it_counts() -> None:
    worst = RITA.session("2026-03-10", rise=5).session("2026-03-11", rise=5)
    assert found(worst) == ()
    before = RITA.session("2026-03-10", pain={"before": 4}).session("2026-03-12", pain={"before": 4})
    assert [each.began for each in found(before)] == [date(2026, 3, 10)]


# -- who ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["acute", "easing", "chronic"])
def test_only_who_was_free_of_it_can_have_one(state: str) -> None:
    story = back_for_two_days(Story("Bo", usual=1).enrolled(BEGIN, back_state=state).cleared(BEGIN))
    assert found(story) == ()


def test_nobody_who_is_not_enrolled_has_one() -> None:
    assert found(Story("Kim").flared_up("2026-03-10").flared_up("2026-03-12")) == ()


def test_who_never_had_it_has_one_from_the_first_day() -> None:
    (one,) = found(NIA.flared_up("2026-01-06", pain=4).flared_up("2026-01-08", pain=4))
    assert one.began == date(2026, 1, 6)


def test_who_recovers_on_the_way_can_have_one_a_month_later() -> None:
    ill = Story("Ines", usual=1).enrolled(BEGIN, back_state="acute").cleared(BEGIN)
    well = ill.tell("checked_in", "2026-02-01", recovered=True)
    assert len(found(back_for_two_days(well))) == 1
    assert found(back_for_two_days(ill.tell("checked_in", "2026-02-20", recovered=True))) == ()
    screened = ill.screened("2026-02-01", back_state="recovered")
    assert len(found(back_for_two_days(screened))) == 1


# -- after a month -----------------------------------------------------------------------------


@pytest.mark.parametrize(("recovered_on", "count"), [("2026-02-08", 1), ("2026-02-09", 0)])
def test_within_a_month_of_recovery_it_is_none(recovered_on: str, count: int) -> None:
    fresh = Story("Rita", usual=1).enrolled("2026-02-10", recovered_on=recovered_on).cleared("2026-02-10")
    assert len(found(back_for_two_days(fresh))) == count


def test_what_comes_back_within_the_month_begins_the_month_anew() -> None:
    fresh = Story("Rita", usual=1).enrolled(BEGIN, recovered_on=BEGIN).cleared(BEGIN)
    early = fresh.flared_up("2026-01-20", pain=5).flared_up("2026-01-22", pain=5)
    assert found(early.flared_up("2026-02-20", pain=5).flared_up("2026-02-21 19:00", pain=5)) == ()
    assert len(found(early.flared_up("2026-02-22", pain=5).flared_up("2026-02-23 19:00", pain=5))) == 1


def test_recovered_with_no_day_told_counts_from_the_enrolment() -> None:
    story = Story("Rita", usual=1).enrolled("2026-02-10").cleared("2026-02-10")
    assert found(back_for_two_days(story)) == ()


def test_it_ends_after_a_week_told_to_be_well() -> None:
    story = back_for_two_days().morning(on="2026-03-14")
    assert found(story)[0].ended is None
    assert found(story.morning(on="2026-03-19"))[0].ended is None
    assert found(story.morning(on="2026-03-20"))[0].ended == date(2026, 3, 14)


def test_within_a_month_of_its_end_it_is_the_same_one() -> None:
    over = back_for_two_days().morning(on="2026-03-14").morning(on="2026-03-21")
    again = over.flared_up("2026-04-12", pain=5).flared_up("2026-04-14", pain=5)
    (one,) = found(again)
    assert (one.began, one.last, one.ended) == (date(2026, 3, 10), date(2026, 4, 14), None)
    later = over.flared_up("2026-04-13", pain=5).flared_up("2026-04-15", pain=5)
    assert [each.began for each in found(later)] == [date(2026, 3, 10), date(2026, 4, 13)]


def test_where_nobody_told_of_its_end_what_comes_next_is_the_same_one() -> None:
    later = back_for_two_days().flared_up("2026-08-10", pain=5).flared_up("2026-08-12", pain=5)
    assert [each.began for each in found(later)] == [date(2026, 3, 10)]


# -- check-ins ---------------------------------------------------------------------------------


def test_the_monthly_question_tells_one_with_its_day_and_how_bad_it_was() -> None:
    says: dict[str, Any] = {"came_back": True, "came_back_on": "2026-04-10", "lasted_days": 3}
    (one,) = found(monthly(RITA, **says, limited_activity="moderately", sought_care=False))
    assert (one.began, one.last, one.dated) == (date(2026, 4, 10), date(2026, 4, 12), True)
    assert (one.limited, one.sought_care) == (True, False)


def test_where_nobody_said_when_it_may_be_any_day_asked_about() -> None:
    (one,) = found(monthly(RITA, came_back=True))
    assert (one.began, one.last, one.dated) == (date(2026, 3, 31), date(2026, 4, 27), False)
    assert (one.limited, one.sought_care) == (None, None)


def test_a_report_within_those_days_gives_it_its_day() -> None:
    story = RITA.flared_up("2026-04-10", pain=5).flared_up("2026-04-12", pain=5)
    (one,) = found(monthly(story, came_back=True, sought_care=True))
    assert (one.began, one.dated, one.sought_care) == (date(2026, 4, 10), True, True)
    assert len(one.told_by) == 3


def test_it_cannot_be_before_the_last_plain_no() -> None:
    story = monthly(monthly(RITA, "2026-04-20", came_back=False), came_back=True)
    assert found(story)[0].began == date(2026, 4, 21)


@pytest.mark.parametrize(
    "says",
    [
        {"came_back": False},
        {"came_back": True, "lasted_days": 0},
        {"came_back": True, "pain_worst": 2},
        {"pain_worst": 6},
        {"pain_worst": 6, "pain_days": 1},
        {"pain_average": 2},
        {"limited_activity": "a_little"},
        {"sought_care": True},
    ],
)
def test_an_answer_with_too_little_in_it_tells_none(says: dict[str, Any]) -> None:
    assert found(monthly(RITA, **says)) == ()


@pytest.mark.parametrize(
    "says",
    [
        {"pain_worst": 3, "pain_days": 2},
        {"pain_average": 3},
        {"limited_activity": "moderately"},
        {"limited_activity": "extremely"},
    ],
)
def test_a_week_with_enough_in_it_tells_one(says: dict[str, Any]) -> None:
    (one,) = found(monthly(RITA, **says))
    assert (one.began, one.dated) == (date(2026, 4, 21), False)


def test_an_episode_told_to_the_screening_is_one() -> None:
    (one,) = found(RITA.screened("2026-05-04", back_state="acute"))
    assert (one.began, one.dated) == (date(2026, 5, 4), False)
    again = RITA.enrolled("2026-05-04", back_state="acute", episode_began="2026-05-01")
    assert [(each.began, each.dated) for each in found(again)] == [(date(2026, 5, 1), True)]


def test_what_is_undone_is_none() -> None:
    story = back_for_two_days()
    assert found(story.undoes("2026-03-13", story.last)) == ()
