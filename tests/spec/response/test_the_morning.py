"""The next morning: pain over one's own usual pain (3 of 10 here), or back to usual."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Response
from backstride.heart.response import response_of
from tests.cast.answers import USUAL, VALUES, morning, told


@pytest.mark.parametrize(
    ("pain", "response"),
    [
        (0, Response.SETTLED),
        (3, Response.SETTLED),
        (4, Response.SETTLED),
        (4.1, Response.IRRITATED),
        (5, Response.IRRITATED),
        (5.9, Response.IRRITATED),
        (6, Response.FLARED),
        (10, Response.FLARED),
    ],
)
def test_one_more_than_usual_is_settled_two_irritated_three_flared(pain: float, response: Response) -> None:
    assert response_of(VALUES, told(USUAL, pain)) is response


def test_back_to_usual_is_settled_where_the_figure_alone_is_irritated() -> None:
    assert response_of(VALUES, told(USUAL, morning(5, back_to_usual=True))) is Response.SETTLED


def test_back_to_usual_does_not_hide_three_more() -> None:
    assert response_of(VALUES, told(USUAL, morning(6, back_to_usual=True))) is Response.FLARED


@pytest.mark.parametrize(
    ("first", "second", "response"),
    [
        (5, 5, Response.FLARED),
        (5, 4.9, Response.IRRITATED),
        (4.9, 5, Response.IRRITATED),
        (4, 4, Response.SETTLED),
    ],
)
def test_two_more_on_two_mornings_is_flared(first: float, second: float, response: Response) -> None:
    assert response_of(VALUES, told(USUAL, first, second)) is response


def test_a_morning_back_to_usual_is_none_of_the_two() -> None:
    mornings = (morning(5), morning(5, back_to_usual=True))
    assert response_of(VALUES, told(USUAL, *mornings)) is Response.IRRITATED


def test_the_worse_of_two_mornings_counts() -> None:
    assert response_of(VALUES, told(USUAL, 3, 6)) is Response.FLARED
    assert response_of(VALUES, told(USUAL, 5, 3)) is Response.IRRITATED


def test_a_calm_morning_does_not_undo_the_evening() -> None:
    assert response_of(VALUES, told(6, 3)) is Response.IRRITATED
    assert response_of(VALUES, told(7, 3)) is Response.FLARED
