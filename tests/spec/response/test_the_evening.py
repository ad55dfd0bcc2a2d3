"""During the session: worst pain over one's own usual pain (3 of 10 here)."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Response
from backstride.heart.response import response_of
from tests.cast.answers import USUAL, VALUES, told

CALM_MORNING = USUAL


@pytest.mark.parametrize(
    ("worst", "response"),
    [
        (0, Response.SETTLED),
        (3, Response.SETTLED),
        (5, Response.SETTLED),
        (5.1, Response.IRRITATED),
        (6, Response.IRRITATED),
        (6.9, Response.IRRITATED),
        (7, Response.FLARED),
        (10, Response.FLARED),
    ],
)
def test_two_more_than_usual_is_settled_three_irritated_four_flared(worst: float, response: Response) -> None:
    assert response_of(VALUES, told(worst, CALM_MORNING)) is response


def test_it_is_the_rise_that_counts_and_not_the_pain() -> None:
    assert response_of(VALUES, told(8, 7, usual=7)) is Response.SETTLED
    assert response_of(VALUES, told(4, 0, usual=0)) is Response.FLARED


def test_stopping_for_pain_is_irritated_though_the_morning_is_usual() -> None:
    assert response_of(VALUES, told(3, CALM_MORNING, stopped_for_pain=True)) is Response.IRRITATED


def test_stopping_for_pain_does_not_hide_a_flare() -> None:
    assert response_of(VALUES, told(7, CALM_MORNING, stopped_for_pain=True)) is Response.FLARED


@pytest.mark.parametrize(
    ("usual", "worst", "response"),
    [
        (3, 7, Response.FLARED),
        (3, 6.9, Response.IRRITATED),
        (3.1, 7, Response.IRRITATED),
        (1, 6.9, Response.IRRITATED),
    ],
)
def test_where_usual_is_low_seven_is_flared_whatever_the_rise(
    usual: float, worst: float, response: Response
) -> None:
    wide = {**VALUES, "flared_worst_rise": 6}
    assert response_of(wide, told(worst, usual, usual=usual)) is response


def test_a_flared_evening_counts_at_once() -> None:
    assert response_of(VALUES, told(7)) is Response.FLARED


def test_an_irritated_evening_counts_at_once() -> None:
    assert response_of(VALUES, told(6)) is Response.IRRITATED


def test_a_calm_evening_alone_is_not_yet_settled() -> None:
    assert response_of(VALUES, told(3)) is Response.UNKNOWN
