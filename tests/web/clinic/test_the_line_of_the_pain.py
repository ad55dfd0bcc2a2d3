"""Spec: eight weeks of pain as a small line, which runs across no week of which nothing was told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.book.words import Words
from backstride.web.clinician.caseload.trend import Trend, trend_of
from backstride.web.journals.glance import Session

TODAY = date(2026, 3, 2)
EN = Words("en", strict=True)


def told(*worst_by_weeks_ago: tuple[int, float]) -> Trend | None:
    """The line of sessions so many weeks ago, each with its worst pain."""
    sessions = [
        Session(TODAY - timedelta(weeks=weeks), 20.0, worst, "done") for weeks, worst in worst_by_weeks_ago
    ]
    return trend_of(sessions, TODAY, EN)


def test_nothing_told_is_no_line() -> None:
    assert told() is None
    assert told((8, 5.0)) is None


def test_of_a_week_its_worst_counts() -> None:
    trend = told((0, 2.0), (0, 6.0), (0, 3.0))
    assert trend is not None
    assert trend.says.endswith(": – – – – – – – 6")


@pytest.mark.parametrize(
    ("weeks", "lines"), [((0,), 0), ((1, 0), 1), ((2, 0), 0), ((5, 4, 3, 1, 0), 3)], ids=str
)
def test_only_weeks_on_end_are_joined(weeks: tuple[int, ...], lines: int) -> None:
    trend = told(*((each, 3.0) for each in weeks))
    assert trend is not None
    assert (len(trend.dots), len(trend.lines)) == (len(weeks), lines)


def test_more_pain_stands_higher_and_later_stands_further_right() -> None:
    trend = told((1, 2.0), (0, 7.0))
    assert trend is not None
    (x_before, y_before), (x_now, y_now) = trend.dots
    assert float(x_before) < float(x_now)
    assert float(y_before) > float(y_now)
