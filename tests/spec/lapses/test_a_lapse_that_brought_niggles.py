"""A lapse: three weeks and more without a session, and more pain since. It is named, and moves nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.book.choices.lapse import lapse_figures
from backstride.heart.lapses import Lapse, LapseFigures
from backstride.heart.lapses import lapse_with_pain as lapse_by

LAST = date(2026, 3, 2)
FIGURES = lapse_figures()
LAPSE_DAYS = FIGURES.from_days
SESSIONS = [LAST - timedelta(days=days) for days in (4, 2, 0)]
BACK = LAST + timedelta(days=LAPSE_DAYS)


def told(*pains: float, since: date) -> list[tuple[date, float]]:
    """One answer a day."""
    return [(since + timedelta(days=number), pain) for number, pain in enumerate(pains)]


def lapse_with_pain(sessions: list[date], pains: list[tuple[date, float]], today: date) -> Lapse | None:
    """By the numbers of the book."""
    return lapse_by(sessions, pains, today, FIGURES)


BEFORE = told(2, 1, 3, since=LAST - timedelta(days=4))
WORSE = told(4, 4, since=BACK)


def test_the_numbers_are_these() -> None:
    four_weeks, week = timedelta(days=28), timedelta(days=7)
    assert lapse_figures() == LapseFigures(21, four_weeks, week, rise=1.5, least_told=2)


def test_it_says_how_long_it_was_and_how_pain_went() -> None:
    found = lapse_with_pain([*SESSIONS, BACK], [*BEFORE, *WORSE], BACK + timedelta(days=1))
    assert found == Lapse(LAST, BACK, LAPSE_DAYS, 2.0, 4.0)


def test_it_lasts_while_nobody_has_gone_out() -> None:
    today = LAST + timedelta(days=25)
    pains = told(4, 5, since=LAST + timedelta(days=10))
    assert lapse_with_pain(SESSIONS, [*BEFORE, *pains], today) == Lapse(LAST, None, 25, 2.0, 4.5)


@pytest.mark.parametrize(
    ("sessions", "pains"),
    [
        ([*SESSIONS, BACK - timedelta(days=1)], [*BEFORE, *WORSE]),
        ([*SESSIONS, BACK], [*BEFORE, *told(3, 3, since=BACK)]),
        ([*SESSIONS, BACK], [*BEFORE, *told(9, since=BACK)]),
        ([*SESSIONS, BACK], WORSE),
        ([], [*BEFORE, *WORSE]),
    ],
    ids=["a shorter gap", "hardly more pain", "one bad day", "nothing told before", "no session at all"],
)
def test_it_is_not_called_one_where(sessions: list[date], pains: list[tuple[date, float]]) -> None:
    assert lapse_with_pain(sessions, pains, BACK + timedelta(days=2)) is None


def test_what_is_told_in_the_first_week_belongs_to_the_time_before() -> None:
    pains = told(5, 5, 5, since=LAST + timedelta(days=3))
    assert lapse_with_pain([*SESSIONS, BACK], [*BEFORE, *pains], BACK) is None


def test_a_session_of_a_later_day_is_not_known_yet() -> None:
    today = LAST + timedelta(days=22)
    pains = [*BEFORE, *told(4, 4, since=LAST + timedelta(days=9))]
    found = lapse_with_pain([*SESSIONS, today + timedelta(days=1)], pains, today)
    assert found is not None
    assert found.back_on is None


def test_four_weeks_after_the_way_back_it_says_nothing_any_more() -> None:
    lapse = Lapse(LAST, BACK, LAPSE_DAYS, 2, 4)
    assert lapse.is_recent(BACK + timedelta(days=28), FIGURES)
    assert not lapse.is_recent(BACK + timedelta(days=29), FIGURES)
    assert lapse._replace(back_on=None).is_recent(BACK + timedelta(days=99), FIGURES)


def test_a_session_of_the_same_day_ends_it() -> None:
    pains = told(4, 4, since=LAST + timedelta(days=9))
    found = lapse_with_pain([*SESSIONS, BACK], [*BEFORE, *pains], BACK)
    assert found is not None
    assert found.back_on == BACK


def test_the_seventh_day_still_belongs_to_the_time_before_and_the_eighth_to_the_time_after() -> None:
    seventh = LAST + timedelta(days=7)
    found = lapse_with_pain(SESSIONS, [*BEFORE, *told(2, 4, 4, since=seventh)], BACK)
    assert found == Lapse(LAST, None, LAPSE_DAYS, 2.0, 4.0)


def test_it_is_one_from_its_first_day_and_the_first_point_and_a_half_on() -> None:
    pains = told(3, 4, since=LAST + timedelta(days=9))
    assert lapse_with_pain(SESSIONS, [*BEFORE, *pains], BACK) == Lapse(LAST, None, LAPSE_DAYS, 2.0, 3.5)
    assert lapse_with_pain(SESSIONS, [*BEFORE, *pains], BACK - timedelta(days=1)) is None


def test_pain_is_looked_at_from_four_weeks_before_on_and_told_to_one_place() -> None:
    before = [(LAST - timedelta(days=28), 2.0), (LAST, 2.0), (LAST, 3.0)]
    found = lapse_with_pain(SESSIONS, [*before, *told(5, 5, since=LAST + timedelta(days=9))], BACK)
    assert found is not None
    assert found.before == 2.3
    assert lapse_with_pain(SESSIONS, [*before[:2], *told(5, 5, since=LAST + timedelta(days=9))], BACK)
