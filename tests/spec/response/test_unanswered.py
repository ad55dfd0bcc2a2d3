"""A morning that nobody answered is unknown, unless the next session began about as usual."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Response
from backstride.heart.response import Legs, response_of
from tests.cast.answers import USUAL, VALUES, told


def test_unanswered_is_unknown_and_not_settled() -> None:
    assert response_of(VALUES, told(USUAL)) is Response.UNKNOWN


@pytest.mark.parametrize(
    ("before", "response"),
    [(0, Response.SETTLED), (4, Response.SETTLED), (4.1, Response.UNKNOWN), (10, Response.UNKNOWN)],
)
def test_the_next_session_tells_where_it_began_at_most_one_above_usual(
    before: float, response: Response
) -> None:
    assert response_of(VALUES, told(USUAL, next_before=before)) is response


def test_an_answer_speaks_for_itself_whatever_the_next_session_tells() -> None:
    assert response_of(VALUES, told(USUAL, 5, next_before=0)) is Response.IRRITATED
    assert response_of(VALUES, told(USUAL, 3, next_before=9)) is Response.SETTLED


def test_the_next_session_does_not_undo_the_evening() -> None:
    assert response_of(VALUES, told(6, next_before=0)) is Response.IRRITATED


def test_legs_that_nobody_asked_about_are_unknown_and_not_fine() -> None:
    assert response_of(VALUES, told(USUAL, 3, legs=Legs.NOT_ASKED)) is Response.UNKNOWN


def test_what_is_known_to_be_worse_counts_though_legs_were_not_asked_about() -> None:
    assert response_of(VALUES, told(6, 3, legs=Legs.NOT_ASKED)) is Response.IRRITATED
    assert response_of(VALUES, told(USUAL, 6, legs=Legs.NOT_ASKED)) is Response.FLARED
