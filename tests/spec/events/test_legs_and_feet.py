"""Legs and feet: sore by a figure, a limp or a swelling; not asked is a word of its own."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from backstride.heart.fields import JSON
from backstride.heart.response import Legs
from backstride.heart.sessions import all_told_of_legs, is_limping, legs_of, stays_sore, worst_legs
from tests.cast.answers import VALUES
from tests.cast.days import outing, session_done


@pytest.mark.parametrize(
    ("told", "legs"),
    [
        (None, Legs.NOT_ASKED),
        ("none", Legs.FINE),
        ({"worst": 0}, Legs.FINE),
        ({"worst": 3.9}, Legs.FINE),
        ({"worst": 4}, Legs.SORE),
        ({"worst": 10}, Legs.SORE),
        ({"worst": 0, "limp": True}, Legs.SORE),
        ({"worst": 0, "limp": "yes"}, Legs.SORE),
        ({"worst": 0, "swelling": True}, Legs.SORE),
        ({"worst": 0, "limp": False, "swelling": "no"}, Legs.FINE),
    ],
)
def test_from_four_or_with_a_limp_or_a_swelling_they_are_sore(told: JSON, legs: Legs) -> None:
    assert legs_of(VALUES, told) is legs


@pytest.mark.parametrize(
    ("told", "limping"),
    [
        (None, False),
        ("none", False),
        ({"worst": 9}, False),
        ({"worst": 0, "limp": True}, True),
        ({"worst": 0, "swelling": "yes"}, True),
        ({"worst": 0, "limp": "no"}, False),
    ],
)
def test_a_limp_or_a_swelling_is_told_not_guessed(told: JSON, limping: bool) -> None:
    assert is_limping(told) is limping


def test_of_several_answers_sore_counts_before_not_asked_and_that_before_fine() -> None:
    assert worst_legs([]) is Legs.FINE
    assert worst_legs([Legs.FINE, Legs.FINE]) is Legs.FINE
    assert worst_legs([Legs.FINE, Legs.NOT_ASKED]) is Legs.NOT_ASKED
    assert worst_legs([Legs.NOT_ASKED, Legs.SORE, Legs.FINE]) is Legs.SORE


@pytest.mark.parametrize(
    ("looks", "legs"),
    [
        ([], Legs.NOT_ASKED),
        ([Legs.NOT_ASKED, Legs.NOT_ASKED], Legs.NOT_ASKED),
        ([Legs.NOT_ASKED, Legs.FINE], Legs.FINE),
        ([Legs.FINE, Legs.SORE, Legs.NOT_ASKED], Legs.SORE),
    ],
)
def test_of_an_evening_and_its_mornings_sore_counts_and_one_answer_is_an_answer(
    looks: list[Legs], legs: Legs
) -> None:
    assert all_told_of_legs(looks) is legs


def with_legs(told: JSON) -> bool:
    """Whether legs that were told so stay sore when the next day does not say."""
    return stays_sore(outing(session_done(legs=told)), Legs.NOT_ASKED)


def test_sore_legs_call_for_easing_unless_the_next_day_says_they_are_fine() -> None:
    sore = outing(session_done(legs={"worst": 5}))
    assert stays_sore(sore, Legs.SORE)
    assert stays_sore(sore, Legs.NOT_ASKED)
    assert not stays_sore(sore, Legs.FINE)


def test_a_limp_calls_for_it_at_once_whatever_the_next_day_says() -> None:
    limping = outing(session_done(legs={"worst": 1, "limp": True}))
    assert all(stays_sore(limping, next_day) for next_day in Legs)


def test_legs_that_are_sore_the_next_day_call_for_it_though_they_were_fine() -> None:
    assert stays_sore(outing(session_done(legs="none")), Legs.SORE)


def test_fine_legs_and_legs_not_asked_about_do_not() -> None:
    assert not with_legs("none")
    assert not with_legs(None)


def test_worse_legs_never_call_for_less() -> None:
    order = (Legs.FINE, Legs.NOT_ASKED, Legs.SORE)
    answers = ("none", {"worst": 3}, {"worst": 4}, {"worst": 9, "limp": True})
    for (milder, worse), next_day in product(pairwise(answers), Legs):
        calls = [stays_sore(outing(session_done(legs=each)), next_day) for each in (milder, worse)]
        assert calls[0] <= calls[1]
    for told in answers:
        sore = [stays_sore(outing(session_done(legs=told)), next_day) for next_day in order]
        assert sore == sorted(sore)
