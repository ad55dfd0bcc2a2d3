"""What holds of every score: a missing answer is no zero, order is nothing, and worse never scores better."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as some

from backstride.book.measures import Item, Measure, Score, read_measures, score
from backstride.book.measures.measure import Method, Option
from backstride.book.measures.scoring import points_of

OURS = read_measures()
METHODS: tuple[Method, ...] = ("sum", "mean", "percent")


@some.composite
def choices(draw: Any, number: int) -> Item:
    """A choice whose points begin at 0 and rise."""
    steps = draw(some.lists(some.integers(1, 5), min_size=1, max_size=5))
    points = [sum(steps[:at]) for at in range(len(steps) + 1)]
    return Item(f"i{number}", "choice", options=tuple(Option(f"c{each}", each) for each in points))


@some.composite
def numbers(draw: Any, number: int) -> Item:
    """A number from 0 on."""
    return Item(f"i{number}", "number", 0, draw(some.integers(1, 100)))


@some.composite
def measures(draw: Any) -> Measure:
    """A measure of any make."""
    count = draw(some.integers(1, 8))
    items = tuple(draw(some.one_of(choices(number), numbers(number))) for number in range(count))
    method, missing = draw(some.sampled_from(METHODS)), draw(some.integers(0, count - 1))
    return replace(OURS["mood"], method=method, items=items, most_missing=missing, signs=())


def all_answers(item: Item) -> list[Any]:
    """Every answer, from the fewest points to the most."""
    return [option.code for option in item.options] or list(range(int(item.least), int(item.most) + 1))


@some.composite
def answered(draw: Any) -> tuple[Measure, dict[str, Any]]:
    """A measure, and answers to some of it that give a score."""
    measure = draw(measures())
    left_out = draw(some.sets(some.sampled_from(measure.items), max_size=measure.most_missing))
    asked = [item for item in measure.items if item not in left_out]
    return measure, {item.id: draw(some.sampled_from(all_answers(item))) for item in asked}


def value_of(measure: Measure, answers: dict[str, Any]) -> float:
    """The value; there is one."""
    found = score(measure, answers)
    assert isinstance(found, Score), found
    return found.value


@given(answered(), some.randoms())
def test_the_order_of_answers_is_nothing(case: tuple[Measure, dict[str, Any]], shuffled: Any) -> None:
    measure, answers = case
    others = list(answers.items())
    shuffled.shuffle(others)
    assert score(measure, dict(others)) == score(measure, answers)


@given(answered())
def test_an_answer_of_none_is_one_that_is_not_there(case: tuple[Measure, dict[str, Any]]) -> None:
    measure, answers = case
    nones = {item.id: None for item in measure.items if item.id not in answers}
    assert score(measure, {**answers, **nones}) == score(measure, answers)


@given(answered(), some.data())
def test_worse_never_scores_better(case: tuple[Measure, dict[str, Any]], data: Any) -> None:
    measure, answers = case
    name = data.draw(some.sampled_from(sorted(answers)))
    item = measure.item(name)
    assert item
    worse = [each for each in all_answers(item) if points_of(item, each) >= points_of(item, answers[name])]
    after = {**answers, name: data.draw(some.sampled_from(worse))}
    assert value_of(measure, after) >= value_of(measure, answers)


@given(answered())
def test_a_missing_answer_is_never_a_zero(case: tuple[Measure, dict[str, Any]]) -> None:
    measure, answers = case
    missing = [item for item in measure.items if item.id not in answers]
    assume(missing and value_of(measure, answers) > 0)
    zeros = {item.id: all_answers(item)[0] for item in missing}
    assert value_of(measure, {**answers, **zeros}) < value_of(measure, answers)


@given(answered())
def test_a_score_lies_in_its_range(case: tuple[Measure, dict[str, Any]]) -> None:
    measure, answers = case
    highest = sum(item.highest for item in measure.items)
    most = {"sum": highest, "mean": highest / len(measure.items), "percent": 100}[measure.method]
    assert -1e-6 <= value_of(measure, answers) <= most + 1e-6


@given(some.dictionaries(some.sampled_from(["spirits", "joy", "other"]), some.integers(-3, 13) | some.none()))
def test_of_our_own_anything_gives_a_score_or_says_why_not(answers: dict[str, Any]) -> None:
    found = score(OURS["mood"], answers)
    usable = {name for name, each in answers.items() if each is not None}
    is_good = (
        usable == {"spirits", "joy"}
        and "other" not in answers
        and all(0 <= answers[each] <= 10 for each in usable)
    )
    assert isinstance(found, Score) == is_good
