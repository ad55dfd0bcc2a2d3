"""Missing and impossible answers are refused, the question named; an open optional answer stays unknown."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from backstride.heart.answers import (
    AnswerProblem,
    AnswersRefused,
    check_answers,
    known_facts,
    questions_asked,
)
from tests.spec.screening.person import NOT_GIVEN, ON, WELL, answers, born, questionnaire, screened


def problems(
    changed: Mapping[str, object] = WELL, /, *, run: bool = False, **more: object
) -> list[AnswerProblem]:
    return check_answers(questionnaire(), answers(changed, **more), on=ON, programme_needs_run=run)


def test_usable_answers_have_no_problem() -> None:
    assert problems() == []
    assert problems(run=True) == []


@pytest.mark.parametrize(
    "question",
    [
        "emergency_body",
        "emergency_back",
        "same_day_signs",
        "this_week_signs",
        "birth_year",
        "walk_minutes",
        "back_state",
        "long_term",
        "medicines",
        "history",
        "falls",
    ],
)
def test_a_missing_answer_is_named(question: str) -> None:
    (problem,) = problems({question: NOT_GIVEN, "word": "not_asked"})
    assert (problem.question, problem.what) == (question, "missing")


@pytest.mark.parametrize("question", ["trend", "leg_signs"])
def test_a_question_that_follows_from_another_is_missed_only_where_it_applies(question: str) -> None:
    (problem,) = problems({question: NOT_GIVEN})
    assert (problem.question, problem.what) == (question, "missing")
    assert problems({question: NOT_GIVEN}, back_state="never") == []


def test_while_the_leading_answer_is_missing_only_that_one_is_asked_for() -> None:
    (problem,) = problems(back_state=NOT_GIVEN, trend=NOT_GIVEN, leg_signs=NOT_GIVEN)
    assert problem.question == "back_state"


@pytest.mark.parametrize("question", ["brisk_days", "flare_lately", "leg_injury"])
def test_questions_about_running_are_asked_only_for_running(question: str) -> None:
    (problem,) = problems({question: NOT_GIVEN}, run=True)
    assert (problem.question, problem.what) == (question, "missing")
    assert problems({question: NOT_GIVEN}) == []


def test_settled_weeks_are_asked_from_46_on() -> None:
    assert problems(run=True, settled_weeks=NOT_GIVEN, birth_year=born(45)) == []
    (problem,) = problems(run=True, settled_weeks=NOT_GIVEN, birth_year=born(46))
    assert problem.question == "settled_weeks"


@pytest.mark.parametrize(
    "question", ["signs_seen", "inflammatory_signs", "active_now", "pregnancy", "runner"]
)
def test_an_optional_answer_may_stay_open(question: str) -> None:
    opened = {question: NOT_GIVEN, "this_week_signs": ["dizzy"], "long_term": ["heart_disease"]}
    assert problems(opened, run=True) == []


@pytest.mark.parametrize("given", [None, True, False, 20.0, "20", [20], {}])
def test_a_number_must_be_a_whole_number(given: object) -> None:
    assert problems(walk_minutes=given) == [
        AnswerProblem("walk_minutes", "wrong_kind", "number", ("0", "180"))
    ]


@pytest.mark.parametrize(("minutes", "possible"), [(-1, False), (0, True), (180, True), (181, False)])
def test_a_number_must_be_possible(minutes: int, possible: bool) -> None:
    expected = [] if possible else [AnswerProblem("walk_minutes", "out_of_range", "number", ("0", "180"))]
    assert problems(walk_minutes=minutes) == expected


@pytest.mark.parametrize(("year", "possible"), [(1905, False), (1906, True), (2026, True), (2027, False)])
def test_a_year_of_birth_lies_within_the_last_120_years(year: int, possible: bool) -> None:
    expected = [] if possible else [AnswerProblem("birth_year", "out_of_range", "year", ("1906", "2026"))]
    assert problems(birth_year=year) == expected


@pytest.mark.parametrize("given", [True, None, 1, ["yes"]])
def test_a_word_must_be_a_word(given: object) -> None:
    (problem,) = problems(signs_seen=given)
    assert (problem.what, problem.would_be_right) == ("wrong_kind", ("yes", "no"))


def test_a_word_must_be_one_of_those_offered() -> None:
    (problem,) = problems(trend="sideways")
    assert (problem.what, problem.kind) == ("not_offered", "choice")
    assert problem.would_be_right == ("too_soon", "better", "same", "worse")


@pytest.mark.parametrize("given", ["none", None, {"fever": True}, 0])
def test_a_list_must_be_a_list(given: object) -> None:
    (problem,) = problems(same_day_signs=given)
    assert (problem.question, problem.what, problem.kind) == ("same_day_signs", "wrong_kind", "symptom_list")


@pytest.mark.parametrize("given", [["chest_pain"], ["fever", 3], [["fever"]]])
def test_a_list_holds_only_what_was_offered(given: object) -> None:
    assert [problem.what for problem in problems(same_day_signs=given)] == ["not_offered"]


def test_nothing_is_ticked_twice() -> None:
    assert [problem.what for problem in problems(falls=["worried", "worried"])] == ["repeated"]


def test_a_tuple_serves_as_well_as_a_list() -> None:
    assert problems(falls=("worried",)) == []


def test_an_answer_to_a_question_that_is_not_there_is_refused() -> None:
    assert problems(shoe_size=43) == [AnswerProblem("shoe_size", "not_a_question")]


def test_all_problems_are_told_at_once_and_screening_refuses_them() -> None:
    with pytest.raises(AnswersRefused) as refused:
        screened(back_state=NOT_GIVEN, walk_minutes=999, shoe_size=43)
    assert [(problem.question, problem.what) for problem in refused.value.problems] == [
        ("back_state", "missing"),
        ("walk_minutes", "out_of_range"),
        ("shoe_size", "not_a_question"),
    ]


def test_an_impossible_answer_leads_to_no_further_question() -> None:
    (problem,) = problems(run=True, birth_year=1800, settled_weeks=NOT_GIVEN)
    assert (problem.question, problem.what) == ("birth_year", "out_of_range")


def test_the_refusal_says_all_of_it_in_one_line() -> None:
    with pytest.raises(AnswersRefused, match=r"^back_state: missing; walk_minutes: out_of_range$"):
        screened(back_state=NOT_GIVEN, walk_minutes=999)


def test_screening_for_running_refuses_where_an_answer_about_running_is_missing() -> None:
    with pytest.raises(AnswersRefused, match="brisk_days: missing"):
        screened(run=True, brisk_days=NOT_GIVEN)


def test_an_answer_that_need_not_be_given_still_counts() -> None:
    assert screened(back_state="never", leg_signs=["worse_than_back"]).outcome == "ask_first"


def test_a_well_person_who_begins_to_walk_is_asked_few_questions() -> None:
    asked = questions_asked(questionnaire(), answers(), on=ON, programme_needs_run=False)
    assert len(asked) <= 16


def test_before_anything_is_answered_the_warning_signs_come_first() -> None:
    asked = questions_asked(questionnaire(), {}, on=ON, programme_needs_run=True)
    assert [question.id for question in asked[:2]] == ["emergency_body", "emergency_back"]


def test_what_does_not_apply_is_known_as_that_and_what_nobody_answered_is_not_known() -> None:
    never = known_facts(questionnaire(), answers({"leg_signs": NOT_GIVEN}, back_state="never"), ON)
    assert never["leg_signs"] is None
    assert "leg_signs" not in known_facts(questionnaire(), answers({"leg_signs": NOT_GIVEN}), ON)
