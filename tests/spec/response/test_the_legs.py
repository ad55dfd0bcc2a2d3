"""Sore legs make a session irritated at least; they do not hide what the back says."""

from __future__ import annotations

from backstride.heart.alphabet import Response
from backstride.heart.response import Legs, response_of
from tests.cast.answers import USUAL, VALUES, told


def test_sore_legs_after_a_calm_session_are_irritated() -> None:
    assert response_of(VALUES, told(USUAL, 3, legs=Legs.SORE)) is Response.IRRITATED


def test_fine_legs_after_a_calm_session_are_settled() -> None:
    assert response_of(VALUES, told(USUAL, 3, legs=Legs.FINE)) is Response.SETTLED


def test_they_count_before_the_morning_is_answered() -> None:
    assert response_of(VALUES, told(USUAL, legs=Legs.SORE)) is Response.IRRITATED


def test_they_do_not_hide_a_flare() -> None:
    assert response_of(VALUES, told(7, 3, legs=Legs.SORE)) is Response.FLARED
    assert response_of(VALUES, told(USUAL, 6, legs=Legs.SORE)) is Response.FLARED
