"""How a score is made of answers, and when there is none: worked examples by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from backstride.book.measures import Item, Measure, Score, Unscored, read_measures, score, score_total
from backstride.book.measures.measure import Method, Option

OURS = read_measures()
TEN_OF_FIVE = tuple(
    Item(f"s{number}", "choice", options=tuple(Option(f"{points}", points) for points in range(6)))
    for number in range(1, 11)
)
"""Ten sections of 0 to 5, as the ODI has; the sections themselves are not here."""


def made(method: Method, items: tuple[Item, ...], most_missing: int = 0) -> Measure:
    """A measure made up for a test."""
    made_up = replace(OURS["mood"], id="made", items=items, most_missing=most_missing, signs=())
    return replace(made_up, method=method)


def value_of(found: Score | Unscored) -> float:
    """The value of a score that there is."""
    assert isinstance(found, Score), found
    return found.value


def why(found: Score | Unscored) -> tuple[str, tuple[str, ...]]:
    """Why there is none, and about which questions."""
    assert isinstance(found, Unscored), found
    return found.why, found.items


# -- percent of what could be reached: the rule of the ODI -------------------------------------


def test_ten_sections_are_their_sum_over_fifty() -> None:
    answers = {item.id: "2" for item in TEN_OF_FIVE}
    assert value_of(score(made("percent", TEN_OF_FIVE), answers)) == 20 / (5 * 10) * 100


def test_with_one_section_unanswered_it_is_the_sum_over_five_times_those_answered() -> None:
    answers = {item.id: "2" for item in TEN_OF_FIVE[1:]}
    assert value_of(score(made("percent", TEN_OF_FIVE, 1), answers)) == 18 / (5 * 9) * 100


def test_the_worst_of_everything_is_a_hundred_and_nothing_of_it_is_zero() -> None:
    measure = made("percent", TEN_OF_FIVE)
    assert value_of(score(measure, {item.id: "5" for item in TEN_OF_FIVE})) == 100
    assert value_of(score(measure, {item.id: "0" for item in TEN_OF_FIVE})) == 0


# -- counting what is ticked: the rule of the Roland-Morris ------------------------------------

TICKS = tuple(
    Item(f"t{number}", "yes_no", options=(Option("no", 0), Option("yes", 1))) for number in range(24)
)


def test_twenty_four_statements_count_those_that_are_ticked() -> None:
    answers = {item.id: number < 7 for number, item in enumerate(TICKS)}
    assert value_of(score(made("sum", TICKS), answers)) == 7


def test_a_no_is_an_answer_and_a_missing_answer_is_no_no() -> None:
    all_but_one = {item.id: False for item in TICKS[1:]}
    assert value_of(score(made("sum", TICKS), {**all_but_one, "t0": False})) == 0
    assert why(score(made("sum", TICKS), all_but_one)) == ("too_few", ("t0",))


# -- sums and means with something missing -----------------------------------------------------

THREE = tuple(Item(f"n{number}", "number", 0, 4) for number in (1, 2, 3))


def test_a_missing_answer_stands_where_the_others_stand() -> None:
    assert value_of(score(made("sum", THREE, 1), {"n1": 2, "n2": 4})) == 9
    assert value_of(score(made("mean", THREE, 1), {"n1": 2, "n2": 4})) == 3


def test_with_ranges_of_their_own_each_stands_as_far_up_its_own() -> None:
    items = (Item("a", "number", 0, 4), Item("b", "number", 0, 10))
    assert value_of(score(made("sum", items, 1), {"a": 2})) == 2 + 5


def test_more_missing_than_allowed_gives_no_score_but_says_which() -> None:
    assert why(score(made("sum", THREE, 1), {"n1": 2})) == ("too_few", ("n2", "n3"))


def test_nothing_answered_gives_no_score() -> None:
    for answers in ({}, {"n1": None, "n2": None, "n3": None}):
        assert why(score(made("sum", THREE, 2), answers))[0] == "nothing_answered"


# -- our own -----------------------------------------------------------------------------------


def test_pain_by_a_number_is_that_number() -> None:
    assert value_of(score(OURS["pain_average"], {"average": 4})) == 4


def test_mood_is_the_mean_of_two_answers() -> None:
    assert value_of(score(OURS["mood"], {"spirits": 5, "joy": 8})) == 6.5


@pytest.mark.parametrize(
    ("answers", "minutes", "band"),
    [
        ({"days": 0}, 0, "none"),
        ({"days": 0, "minutes": 45}, 0, "none"),
        ({"days": 1, "minutes": 1}, 1, "some"),
        ({"days": 5, "minutes": 29}, 145, "some"),
        ({"days": 5, "minutes": 30}, 150, "enough"),
        ({"days": 7, "minutes": 600}, 4200, "enough"),
    ],
)
def test_activity_is_days_times_minutes_in_three_bands(
    answers: dict[str, int], minutes: float, band: str
) -> None:
    measure = OURS["activity"]
    assert value_of(score(measure, answers)) == minutes
    assert measure.band_of(minutes) == band


def test_days_without_their_minutes_are_no_minutes_a_week() -> None:
    assert why(score(OURS["activity"], {"days": 3})) == ("too_few", ("minutes",))


def test_one_to_three_things_of_ones_own_are_their_mean() -> None:
    one = {"thing_1": "the garden", "can_1": 3}
    two = {**one, "thing_2": "dancing", "can_2": 8}
    assert value_of(score(OURS["own_activities"], one)) == 3
    assert value_of(score(OURS["own_activities"], two)) == 5.5
    assert score(OURS["own_activities"], two).about == ("dancing", "the garden")  # type: ignore[union-attr]


def test_a_thing_named_and_not_rated_is_missing_and_one_not_named_is_not_asked() -> None:
    named = {"thing_1": "the garden", "can_1": 3, "thing_2": "dancing"}
    assert why(score(OURS["own_activities"], named)) == ("too_few", ("can_2",))
    assert why(score(OURS["own_activities"], {"can_1": 3})) == ("needs_words", ("can_1",))
    assert why(score(OURS["own_activities"], {"thing_1": "  ", "can_1": 3})) == ("needs_words", ("can_1",))


def test_days_off_work_do_not_apply_where_there_is_no_work() -> None:
    measure = OURS["days_off_work"]
    assert why(score(measure, {"works": "no"})) == ("does_not_apply", ())
    assert why(score(measure, {"works": False})) == ("does_not_apply", ())
    assert value_of(score(measure, {"works": "yes", "off": 3})) == 3
    assert value_of(score(measure, {"off": 0})) == 0


# -- totals of others --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "least", "most"),
    [("roland_morris", 0, 24), ("odi", 0, 100), ("pseq", 0, 60), ("tsk_11", 11, 44), ("phq_2", 0, 6)],
)
def test_a_total_lies_in_the_range_of_its_questionnaire(measure: str, least: float, most: float) -> None:
    for total in (least, most):
        assert value_of(score_total(OURS[measure], total)) == total
    for total in (least - 1, most + 1):
        assert why(score_total(OURS[measure], total)) == ("out_of_range", ())


@pytest.mark.parametrize(
    ("total", "says"),
    [
        (None, "no_total"),
        ("12", "not_a_number"),
        (True, "not_a_number"),
        (float("nan"), "not_a_number"),
        (3.5, "not_whole"),
    ],
)
def test_what_is_no_total(total: Any, says: str) -> None:
    assert why(score_total(OURS["roland_morris"], total)) == (says, ())


def test_their_questions_are_not_here_so_answers_to_them_are_refused() -> None:
    assert why(score(OURS["odi"], {"s1": 3})) == ("only_a_total", ())


# -- answers that cannot be used ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "answers", "says"),
    [
        ("mood", {"spirits": 11}, "out_of_range"),
        ("mood", {"spirits": -1}, "out_of_range"),
        ("mood", {"spirits": 3.5}, "not_whole"),
        ("mood", {"spirits": "3"}, "not_a_number"),
        ("mood", {"spirits": True}, "not_a_number"),
        ("mood", {"happy": 3}, "not_an_item"),
        ("days_off_work", {"works": "perhaps"}, "not_offered"),
        ("own_activities", {"thing_1": "x" * 201}, "too_long"),
        ("own_activities", {"thing_1": 7}, "too_long"),
    ],
)
def test_an_answer_that_cannot_be_used_is_named(measure: str, answers: dict[str, Any], says: str) -> None:
    assert why(score(OURS[measure], answers)) == (says, tuple(answers))


# -- what an answer says besides ---------------------------------------------------------------

LOW = ("measure.mood.low",)


@pytest.mark.parametrize(
    ("answers", "signs"),
    [
        ({"spirits": 3, "joy": 10}, LOW),
        ({"spirits": 10, "joy": 0}, LOW),
        ({"spirits": 3}, LOW),
        ({"spirits": 3, "joy": 11}, LOW),
        ({"spirits": 4, "joy": 4}, ()),
        ({}, ()),
    ],
)
def test_one_low_answer_is_enough_whatever_else_is_open_or_wrong(
    answers: dict[str, int], signs: tuple[str, ...]
) -> None:
    assert score(OURS["mood"], answers).signs == signs


def test_a_mean_typed_in_speaks_as_one_of_its_answers_must_have() -> None:
    assert [score_total(OURS["mood"], total).signs for total in (3, 3.5)] == [LOW, ()]


def test_a_phq_2_total_speaks_from_3_on_and_the_belief_from_7_on() -> None:
    assert [score_total(OURS["phq_2"], total).signs for total in (2, 3)] == [(), LOW]
    harm = [score(OURS["walking_is_harmful"], {"harm": each}).signs for each in (6, 7)]
    assert harm == [(), ("measure.walking_is_harmful.high",)]
