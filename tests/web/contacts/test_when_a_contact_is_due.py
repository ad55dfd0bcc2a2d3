"""Spec: contacts come on the programme's days or where a clinic moved them; held, due, missed, ahead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.book.programmes import read_programme
from backstride.web.contacts.days import (
    Day,
    as_moved,
    due_among,
    how_it_stands,
    planned_days,
    still_to_hold,
)
from backstride.web.contacts.need import DUE, MISSED, contact_needs

BEGUN = date(2026, 1, 5)
A_MONTH = timedelta(days=28)
DAYS = planned_days(read_programme("walk").contacts, BEGUN)


def after(weeks: int, days: int = 0) -> date:
    """A day of the course."""
    return BEGUN + timedelta(weeks=weeks, days=days)


def test_walkbacks_three_main_dates_stand_as_published_and_three_checks_between_are_ours() -> None:
    contacts = read_programme("walk").contacts
    main = [(each.week, each.source) for each in contacts if each.main]
    checks = [each.source for each in contacts if not each.main]
    assert main == [(week, "walkback-protocol") for week in (0, 4, 13)]
    assert checks == ["backstride-opinion"] * 3
    assert [day.on for day in DAYS] == [after(week) for week in (0, 2, 4, 8, 13, 20)]


@pytest.mark.parametrize(
    ("today", "due"),
    [(after(2, -1), "week-0"), (after(2), "week-2"), (after(8, 7), "week-8"), (after(24), None)],
)
def test_the_last_one_that_came_is_due_for_four_weeks(today: date, due: str | None) -> None:
    found = due_among(DAYS, today, ())
    assert (found and found.name) == due


def test_one_that_is_held_is_not_due_and_the_one_before_it_does_not_come_back() -> None:
    assert due_among(DAYS, after(4), {"week-4"}) is None


def test_each_is_held_due_missed_or_ahead() -> None:
    today, held = after(4, 1), {"week-0"}
    due = due_among(DAYS, today, held)
    found = {day.name: how_it_stands(day, due, today, held) for day in DAYS}
    assert list(found.values()) == ["held", "missed", "due", "ahead", "ahead", "ahead"]


@pytest.mark.parametrize("days", range(9))
def test_it_is_missed_on_the_same_day_as_on_the_list(days: int) -> None:
    today = after(4, days)
    due = due_among(DAYS, today, ())
    listed = {need.rule for need in contact_needs(DAYS, BEGUN, today, A_MONTH) if need.holds_on(today)}
    assert due is not None
    assert listed == {MISSED if how_it_stands(due, due, today, ()) == "missed" else DUE}


def test_a_moved_day_counts_instead_of_the_programmes() -> None:
    moved = as_moved(DAYS, {"week-4": after(5)})
    assert moved[2] == Day("week-4", after(5), planned=after(4))
    assert due_among(moved, after(5), ()) == moved[2]


@pytest.mark.parametrize(
    ("moved", "today", "due"),
    [
        ({"week-4": after(5)}, after(4, 2), None),
        ({"week-4": after(5)}, after(3, 6), "week-2"),
        ({"week-4": after(3)}, after(2), None),
        ({"week-4": after(4)}, after(3), None),
        ({"week-4": after(4)}, after(2, 6), "week-2"),
        ({"week-2": after(4, 3)}, after(4, 3), "week-2"),
        ({"week-2": after(4, 3)}, after(4), None),
        ({"week-2": after(3), "week-4": after(3, 3)}, after(3, 1), "week-2"),
        ({"week-2": after(3), "week-4": after(3, 3)}, after(3, 3), "week-4"),
    ],
    ids=[
        "one put off has taken the place of the one before it",
        "not before its own day",
        "a talk fixed within the week comes instead",
        "also on the programme's own day",
        "but no earlier than a week before",
        "a fixed day is kept, though a later one has come",
        "and within the week before it nothing else is asked for",
        "two that are fixed each have their day",
        "until the second comes",
    ],
)
def test_a_contact_is_overtaken_by_one_that_comes_or_is_fixed(
    moved: dict[str, date], today: date, due: str | None
) -> None:
    days = as_moved(DAYS, moved)
    found = due_among(days, today, ())
    assert (found and found.name) == due
    listed = [need for need in contact_needs(days, BEGUN, today, A_MONTH) if need.holds_on(today)]
    assert [f"week-{need.figures['week']}" for need in listed] == ([due] if due else [])


def test_one_held_before_its_day_overtakes_those_before_it() -> None:
    assert due_among(DAYS, after(3), {"week-4"}) is None


def test_needs_of_two_contacts_are_two_things() -> None:
    of_2, of_4 = (next(contact_needs(DAYS[at : at + 1], BEGUN, after(1), A_MONTH)) for at in (1, 2))
    assert (of_2.of, of_4.of) == ("2", "4")
    assert of_2.thing != of_4.thing


def test_what_is_still_to_hold_lies_after_the_last_one_held_whatever_others_are_called() -> None:
    assert [day.name for day in still_to_hold(DAYS, {"week-0", "week-8", "a visit"})] == [
        "week-13",
        "week-20",
    ]
    assert still_to_hold(DAYS, ()) == DAYS


def needs(days: tuple[Day, ...], today: date) -> list[tuple[str, date, date | None]]:
    """The needs from a day on: which, from when, until when."""
    return [(each.rule, each.first_seen, each.until) for each in contact_needs(days, BEGUN, today, A_MONTH)]


def test_a_need_is_routine_and_a_week_after_its_day_somebody_should_ring_this_week() -> None:
    due, missed, *_ = contact_needs(DAYS[2:], BEGUN, after(4), A_MONTH)
    assert (due.rule, due.urgency, due.figures) == (DUE, "routine", {"week": 4, "day": after(4)})
    assert (missed.rule, missed.urgency, missed.figures) == (MISSED, "this_week", due.figures)


def test_it_is_known_ahead_when_each_will_hold_and_on_the_first_day_nobody_is_told() -> None:
    assert needs(DAYS[:3], after(0)) == [
        (MISSED, after(1), after(2)),
        (DUE, after(2), after(3)),
        (MISSED, after(3), after(4)),
        (DUE, after(4), after(5)),
        (MISSED, after(5), after(8)),
    ]


def test_what_is_over_is_none_any_more() -> None:
    assert needs(DAYS[2:3], after(4, 7)) == [(MISSED, after(5), after(8))]
    assert needs(DAYS[2:3], after(8)) == []
    assert needs((), after(4)) == []


def test_a_moved_day_is_due_when_it_comes() -> None:
    moved = as_moved(DAYS[3:4], {"week-8": after(9)})
    assert needs(moved, after(8, 3))[0] == (DUE, after(9), after(10))
