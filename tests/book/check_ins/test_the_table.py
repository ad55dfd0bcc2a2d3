"""The table of check-ins: each figure with its unit, source and certainty; a slip is refused."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from backstride.book.check_ins.compared import Change, compare
from backstride.book.check_ins.page import check_ins_page
from backstride.book.check_ins.table import TABLE, CheckInsProblem, Schedule, read_schedule
from backstride.book.sources import read_sources

BEGAN = date(2026, 1, 5)


def figures(schedule: Schedule) -> list[tuple[str, float]]:
    return [(name, each.value) for series in schedule.series for name, each in series.figures.items()]


def test_the_figures_are_these_in_days() -> None:
    assert figures(read_schedule()) == [
        *(("first_day", 7), ("every", 7), ("last_day", 91), ("open_for", 6)),
        *(("first_day", 112), ("every", 28), ("open_for", 14)),
    ]
    assert {each.unit for series in read_schedule().series for each in series.figures.values()} == {"days"}


def test_every_figure_has_a_source_and_says_how_sure_we_are() -> None:
    schedule = read_schedule()
    for figure in (
        schedule.change_that_counts,
        *(each for one in schedule.series for each in one.figures.values()),
    ):
        assert figure.source in read_sources()
        assert figure.certainty
        assert figure.note


def test_the_weekly_one_asks_what_the_design_says() -> None:
    for followed in ("recurrence", "recovery", "course"):
        assert read_schedule().asks("weekly", followed) == (
            *("pain_average", "pain_worst", "pain_days", "limited_activity", "sought_care"),
            *("legs", "confidence", "sleep", "symptoms"),
        )


def test_the_monthly_one_asks_what_is_followed() -> None:
    schedule = read_schedule()
    recurrence, recovery, course = (
        schedule.asks("monthly", each) for each in ("recurrence", "recovery", "course")
    )
    assert {"came_back", "came_back_on", "lasted_days", "limited_activity", "sought_care"} <= set(recurrence)
    assert "recovered" in recovery
    assert "came_back" not in recovery
    assert not {"recovered", "came_back"} & set(course)
    assert all(
        {"pain_average", "pain_worst", "symptoms"} <= set(each) for each in (recurrence, recovery, course)
    )


def test_a_window_is_found_by_its_day_as_it_is_in_the_list() -> None:
    schedule = read_schedule()
    for days in range(400):
        day = BEGAN + timedelta(days=days)
        listed = [each for one in schedule.series for each in one.windows(BEGAN, day) if each.is_open_on(day)]
        assert ([schedule.window_on(BEGAN, day)] if listed else []) == listed
        named = schedule.window_named(BEGAN, "weekly", day)
        assert (named is not None) == (days in range(7, 92, 7))


WRONG = [
    ("format = 1", "format = 2", "format"),
    ('chronic = "course"', 'chronic = "pain"', r"\[follows\]"),
    ('never = "recurrence"\n', "", r"\[follows\]"),
    ("first_day = { value = 7,", "first_day = { value = 0,", "first_day"),
    ("first_day = { value = 7,", "first_day = { value = 7.5,", "first_day"),
    ('value = 6, unit = "days"', 'value = 6, unit = "weeks"', "open_for"),
    ('value = 6, unit = "days"', 'value = 8, unit = "days"', "while another one is"),
    ("first_day = { value = 112,", "first_day = { value = 95,", "while another one is"),
    ('source = "walkback-protocol"', 'source = "hearsay"', "every"),
    ('certainty = "partly", note = "Walk', 'certainty = "sure", note = "Walk', "every"),
    ("every = { value = 28,", "each = { value = 28,", r"\[monthly\]"),
    ("open_for = { value = 14,", "open_for = { days = 14,", "open_for"),
    ('["recovered", "pain_average"', '["mood", "pain_average"', "asks.recovery"),
    ('["recovered", "pain_average"', '["due", "pain_average"', "asks.recovery"),
    ('["recovered", "pain_average"', '["pain_average", "pain_average"', "asks.recovery"),
    ('recovery = ["recovered"', 'healing = ["recovered"', "asks"),
    ('unit = "points"', 'unit = "days"', "change_that_counts"),
    ("format = 1", "format = ", "TOML"),
]


@pytest.mark.parametrize(("was", "becomes", "where"), WRONG)
def test_a_slip_is_refused_with_its_place(was: str, becomes: str, where: str, tmp_path: Path) -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert was in text
    path = tmp_path / "check_ins.toml"
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(CheckInsProblem, match=where):
        read_schedule(path)


def test_no_file_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(CheckInsProblem, match=r"missing\.toml"):
        read_schedule(tmp_path / "missing.toml")


# -- beside the one before ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "way"), [(5, "higher"), (4.9, "same"), (3, "same"), (1.1, "same"), (1, "lower"), (0, "lower")]
)
def test_a_change_of_pain_counts_from_two_points_on(now: float, way: str) -> None:
    assert list(compare({"pain_average": now}, {"pain_average": 3}, 2)) == [
        Change("pain_average", now, 3, way)
    ]


def test_only_what_both_say_is_compared_and_only_pain_is_judged() -> None:
    now = {"pain_average": 2, "sleep": 7, "confidence": 8, "pain_worst": 4}
    before = {"sleep": 3, "confidence": 8, "pain_days": 2, "pain_worst": 9}
    assert list(compare(now, before, 2)) == [Change("confidence", 8, 8, ""), Change("sleep", 7, 3, "")]


def test_days_with_pain_are_compared_within_one_series_only() -> None:
    weekly, monthly = {"pain_days": 2, "what": "weekly"}, {"pain_days": 9, "what": "monthly"}
    assert list(compare(monthly, weekly, 2)) == []
    assert list(compare(weekly, {**weekly, "pain_days": 5}, 2)) == [Change("pain_days", 2, 5, "")]


def test_the_reference_says_every_figure_word_and_question() -> None:
    page = check_ins_page()
    for said in ("7 days", "91 days", "28 days", "2 points", "`expired`", "`came_back`", "project opinion"):
        assert said.lower() in page.lower()
