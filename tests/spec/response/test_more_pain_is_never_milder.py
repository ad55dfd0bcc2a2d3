"""Over the whole grids from 0 to 10: more pain, or worse legs, never gives a milder word."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise, product

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.alphabet import Response
from backstride.heart.response import Legs, response_of
from tests.cast.answers import VALUES, morning, told

BOOK = shipped_rulebook()
RULES = {"small": VALUES, **{name: BOOK.programme(name).values for name in ("walk", "run-walk")}}
GRID = range(11)
WORSE = {response: place for place, response in enumerate(Response)}
LEGS = (Legs.FINE, Legs.NOT_ASKED, Legs.SORE)

each_rule_book = pytest.mark.parametrize("values", RULES.values(), ids=RULES)


def rises(words: list[Response]) -> bool:
    """Whether no word is milder than the one before."""
    return all(WORSE[one] <= WORSE[next_one] for one, next_one in pairwise(words))


def test_the_words_go_from_best_to_worst() -> None:
    assert list(WORSE) == [Response.SETTLED, Response.UNKNOWN, Response.IRRITATED, Response.FLARED]


@each_rule_book
def test_a_worse_session_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, one_morning, stopped in product(GRID, GRID, (False, True)):
        words = [
            response_of(values, told(worst, one_morning, usual=usual, stopped_for_pain=stopped))
            for worst in GRID
        ]
        assert rises(words), (usual, one_morning, stopped)


@each_rule_book
def test_a_worse_morning_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, worst, back in product(GRID, GRID, (False, True)):
        words = [
            response_of(values, told(worst, morning(pain, back_to_usual=back), usual=usual)) for pain in GRID
        ]
        assert rises(words), (usual, worst, back)


@each_rule_book
def test_a_worse_second_morning_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, first, back in product(GRID, GRID, (False, True)):
        words = [
            response_of(values, told(usual, first, morning(pain, back_to_usual=back), usual=usual))
            for pain in GRID
        ]
        assert rises(words), (usual, first, back)


@each_rule_book
def test_a_second_morning_is_never_milder_than_the_first_alone(values: Mapping[str, float]) -> None:
    for usual, worst, first, second in product(GRID, repeat=4):
        alone = response_of(values, told(worst, first, usual=usual))
        both = response_of(values, told(worst, first, second, usual=usual))
        assert WORSE[alone] <= WORSE[both], (usual, worst, first, second)


@each_rule_book
def test_more_pain_before_the_next_session_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, worst in product(GRID, GRID):
        words = [response_of(values, told(worst, usual=usual, next_before=before)) for before in GRID]
        assert rises(words), (usual, worst)


@each_rule_book
def test_not_being_back_to_usual_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, worst, pain in product(GRID, repeat=3):
        back = response_of(values, told(worst, morning(pain, back_to_usual=True), usual=usual))
        not_back = response_of(values, told(worst, morning(pain), usual=usual))
        assert WORSE[back] <= WORSE[not_back], (usual, worst, pain)


@each_rule_book
def test_stopping_for_pain_is_never_milder(values: Mapping[str, float]) -> None:
    for usual, worst, pain in product(GRID, repeat=3):
        went_on = response_of(values, told(worst, pain, usual=usual))
        stopped = response_of(values, told(worst, pain, usual=usual, stopped_for_pain=True))
        assert WORSE[went_on] <= WORSE[stopped], (usual, worst, pain)


@each_rule_book
def test_worse_legs_are_never_milder(values: Mapping[str, float]) -> None:
    for usual, worst, pain in product(GRID, repeat=3):
        words = [response_of(values, told(worst, pain, usual=usual, legs=legs)) for legs in LEGS]
        assert rises(words), (usual, worst, pain)


@each_rule_book
def test_a_higher_usual_pain_is_never_harsher(values: Mapping[str, float]) -> None:
    for worst, pain in product(GRID, GRID):
        words = [response_of(values, told(worst, pain, usual=usual)) for usual in reversed(GRID)]
        assert rises(words), (worst, pain)


@each_rule_book
def test_the_shipped_bands_are_the_design_s(values: Mapping[str, float]) -> None:
    expected = [Response.SETTLED] * 3 + [Response.IRRITATED] + [Response.FLARED]
    assert [response_of(values, told(4 + rise, 4, usual=4)) for rise in range(5)] == expected
    mornings = [Response.SETTLED] * 2 + [Response.IRRITATED] + [Response.FLARED]
    assert [response_of(values, told(4, 4 + rise, usual=4)) for rise in range(4)] == mornings
