"""A condition is answered yes, no, or not known; and what is not known is never taken for a no."""

from __future__ import annotations

import pytest

from backstride.heart.condition import Answer, Answered, AnyOf, all_hold, any_holds, holds, ticked

YES = Answered("yes", "is", ("yes",))
NO = Answered("no", "is", ("yes",))
UNKNOWN = Answered("unknown", "is", ("yes",))
FACTS: dict[str, Answer | None] = {
    "yes": "yes",
    "no": "no",
    "minutes": 5,
    "signs": ("fever", "fall"),
    "n/a": None,
}


@pytest.mark.parametrize(("one", "known"), [(YES, True), (NO, False), (UNKNOWN, None)])
def test_one_answer(one: Answered, known: bool | None) -> None:
    assert holds(one, FACTS) is known


@pytest.mark.parametrize(
    ("conditions", "known"),
    [
        ((), True),
        ((YES, YES), True),
        ((YES, NO), False),
        ((YES, UNKNOWN), None),
        ((UNKNOWN, NO), False),
    ],
)
def test_all_of_several(conditions: tuple[Answered, ...], known: bool | None) -> None:
    assert all_hold(conditions, FACTS) is known


@pytest.mark.parametrize(
    ("conditions", "known"),
    [
        ((), False),
        ((NO, NO), False),
        ((NO, YES), True),
        ((NO, UNKNOWN), None),
        ((UNKNOWN, YES), True),
    ],
)
def test_any_of_several(conditions: tuple[Answered, ...], known: bool | None) -> None:
    assert any_holds(conditions, FACTS) is known
    assert holds(AnyOf(conditions), FACTS) is known


def test_a_question_that_does_not_apply_is_a_plain_no() -> None:
    for how in ("is", "has", "below", "from"):
        assert holds(Answered("n/a", how, ("yes",), limit=0), FACTS) is False


@pytest.mark.parametrize(("limit", "below"), [(4, False), (5, False), (6, True)])
def test_a_number_has_reached_a_limit_or_is_below_it(limit: int, below: bool) -> None:
    assert holds(Answered("minutes", "below", limit=limit), FACTS) is below
    assert holds(Answered("minutes", "from", limit=limit), FACTS) is not below


@pytest.mark.parametrize(("at_least", "enough"), [(1, True), (2, True), (3, False)])
def test_enough_of_the_words_are_ticked(at_least: int, enough: bool) -> None:
    asked = Answered("signs", "has", ("fall", "fever", "dizzy"), at_least=at_least)
    assert holds(asked, FACTS) is enough


def test_the_words_that_were_ticked_are_told_in_the_persons_order() -> None:
    assert ticked(Answered("signs", "has", ("fall", "fever")), FACTS) == ("fever", "fall")
    assert ticked(Answered("signs", "has", ("fall",)), FACTS) == ("fall",)
    assert ticked(Answered("unknown", "has", ("fall",)), FACTS) == ()
    assert ticked(Answered("n/a", "has", ("fall",)), FACTS) == ()
