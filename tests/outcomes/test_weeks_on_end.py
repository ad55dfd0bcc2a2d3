"""Many weeks on end are told by the first and the last; nobody reads a list of forty dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backstride.book.words import Words
from backstride.outcomes.charts.say import Sayer

MONDAY = date(2026, 1, 5)
EN = Sayer(Words("en", strict=True))


@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        ((), []),
        ((0,), ["5 Jan"]),
        ((0, 1), ["5 Jan", "12 Jan"]),
        ((0, 1, 2), ["5 Jan to 19 Jan"]),
        ((0, 2, 3, 4, 6), ["5 Jan", "19 Jan to 2 Feb", "16 Feb"]),
    ],
)
def test_weeks(weeks: tuple[int, ...], told: list[str]) -> None:
    assert EN.weeks([MONDAY + timedelta(weeks=number) for number in weeks]) == told


def test_in_spanish_too() -> None:
    three = [MONDAY + timedelta(weeks=number) for number in range(3)]
    assert Sayer(Words("es", strict=True)).weeks(three) == ["5 ene al 19 ene"]
