"""Near the top of the scale the rise alone no longer speaks: from 7 on there is little room to rise.

Pain above usual that reaches 9 is irritated at least; 10 is flared. Pain that is as usual stays so.
"""

from __future__ import annotations

from itertools import product

import pytest

from backstride.heart.alphabet import Response
from backstride.heart.response import response_of
from tests.cast.answers import VALUES, morning, told
from tests.cast.people import BO
from tests.cast.story import Story

GRID = range(11)
TUE, WED = "2026-01-06", "2026-01-07"
BAD = (Response.IRRITATED, Response.FLARED)

at_the_top = pytest.mark.parametrize(
    ("usual", "pain", "response"),
    [
        (8, 8.9, Response.SETTLED),
        (8, 9, Response.IRRITATED),
        (8, 10, Response.FLARED),
        (9, 9, Response.SETTLED),
        (9, 9.5, Response.IRRITATED),
        (9, 10, Response.FLARED),
        (10, 10, Response.SETTLED),
    ],
)


@at_the_top
def test_nine_above_usual_is_irritated_and_ten_is_flared(
    usual: float, pain: float, response: Response
) -> None:
    assert response_of(VALUES, told(pain, usual, usual=usual)) is response


@at_the_top
def test_so_does_the_next_morning_whatever_is_called_usual(
    usual: float, pain: float, response: Response
) -> None:
    for back in (True, False):
        answer = morning(pain, back_to_usual=back)
        assert response_of(VALUES, told(usual, answer, usual=usual)) is response


def test_where_usual_is_seven_nine_is_irritated_at_any_time() -> None:
    assert response_of(VALUES, told(8, 7, usual=7)) is Response.SETTLED
    assert response_of(VALUES, told(9, 7, usual=7)) is Response.IRRITATED


def test_over_the_whole_grid_nine_is_never_settled_above_usual_nor_ten_anything_but_flared() -> None:
    for usual, worst, pain in product(GRID, repeat=3):
        word = response_of(VALUES, told(worst, morning(pain, back_to_usual=True), usual=usual))
        highest = max(worst, pain)
        assert highest < 9 or highest <= usual or word in BAD, (usual, worst, pain)
        assert highest < 10 or highest <= usual or word is Response.FLARED, (usual, worst, pain)


def test_a_session_that_begins_there_does_not_make_the_one_before_settled() -> None:
    assert response_of(VALUES, told(8, usual=8, next_before=9)) is Response.UNKNOWN
    assert response_of(VALUES, told(9, usual=9, next_before=9)) is Response.SETTLED


def test_a_morning_by_itself_counts_alike() -> None:
    high = Story("Bo", "Europe/London", usual=8).enrolled("2026-01-05", back_state="chronic")
    story = high.cleared("2026-01-05")
    assert story.morning(2, on=WED).on(WED).happened[-1] == "flare_up"
    called_usual = story.flared_up(TUE, pain=10).morning(1, on=WED, back_to_usual=True)
    assert "usual_morning" not in called_usual.on(WED).happened
    assert "usual_morning" in BO.flared_up(TUE).morning(1, on=WED, back_to_usual=True).on(WED).happened
