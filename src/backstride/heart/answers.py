"""Which questions a person is asked, and whether the answers can be used.

A missing or impossible answer is refused with the question named. An optional one that is absent
stays unknown; nothing here ever turns silence into a *no*.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from backstride.heart.condition import Answer, all_hold
from backstride.heart.questionnaire import AGE, Kind, Question, Questionnaire

Given = Mapping[str, object]
"""Answers as they came: question id to whatever was given."""

Wrong = Literal["missing", "not_a_question", "wrong_kind", "not_offered", "repeated", "out_of_range"]


class AnswerProblem(NamedTuple):
    """What is wrong with one answer. `would_be_right`: the words offered, or smallest and largest number."""

    question: str
    what: Wrong
    kind: Kind | None = None
    would_be_right: tuple[str, ...] = ()


class AnswersRefused(ValueError):
    """The answers cannot be used: every problem, each with the question named."""

    def __init__(self, problems: tuple[AnswerProblem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{problem.question}: {problem.what}" for problem in problems))


def known_facts(questionnaire: Questionnaire, answers: Given, on: date) -> dict[str, Answer | None]:
    """The usable answers, the age, and None for each question that does not apply.

    Nor does one that hangs on an open answer: nobody asked it, and the open answer speaks for itself.
    """
    facts: dict[str, Answer | None] = {}
    for question in questionnaire.questions.values():
        given = _usable(question, answers.get(question.id), on)
        if given is not None:
            facts[question.id] = given
        elif not all_hold(question.asked_if, facts):
            facts[question.id] = None
        if question.kind == "year" and isinstance(given, int):
            facts[AGE] = on.year - given
    return facts


def questions_asked(
    questionnaire: Questionnaire, answers: Given, *, on: date, programme_needs_run: bool
) -> tuple[Question, ...]:
    """The questions that apply to a person, as far as the answers so far tell; in order."""
    facts = known_facts(questionnaire, answers, on)
    return tuple(
        question
        for question in questionnaire.questions.values()
        if (programme_needs_run or not question.only_for_run) and all_hold(question.asked_if, facts)
    )


def check_answers(
    questionnaire: Questionnaire, answers: Given, *, on: date, programme_needs_run: bool
) -> list[AnswerProblem]:
    """Everything that is missing or impossible; empty where the answers can be used."""
    questions = questionnaire.questions
    asked = questions_asked(questionnaire, answers, on=on, programme_needs_run=programme_needs_run)
    unanswered = [question for question in asked if question.id not in answers and not question.optional]
    return [
        *(_problem(question, "missing", on) for question in unanswered),
        *(
            _problem(questions[name], wrong, on)
            for name, given in answers.items()
            if name in questions and (wrong := _whats_wrong(questions[name], given, on))
        ),
        *(AnswerProblem(name, "not_a_question") for name in answers if name not in questions),
    ]


def _problem(question: Question, what: Wrong, on: date) -> AnswerProblem:
    right = question.choices or tuple(str(bound) for bound in _bounds(question, on))
    return AnswerProblem(question.id, what, question.kind, right)


def _usable(question: Question, given: object, on: date) -> Answer | None:
    """What can be used of an answer. Of a list, every word that was offered: a slip hides no symptom."""
    if isinstance(given, list | tuple) and "list" in question.kind:
        return tuple(word for word in given if word in question.choices)
    return given if isinstance(given, str | int) and not _whats_wrong(question, given, on) else None


def _whats_wrong(question: Question, given: object, on: date) -> Wrong | None:
    match question.kind:
        case "number" | "year":
            return _whats_wrong_with_number(question, given, on)
        case "list" | "symptom_list":
            return _whats_wrong_with_list(question, given)
        case _:
            return _whats_wrong_with_word(question, given)


def _whats_wrong_with_number(question: Question, given: object, on: date) -> Wrong | None:
    if not isinstance(given, int) or isinstance(given, bool):
        return "wrong_kind"
    least, most = _bounds(question, on)
    return None if least <= given <= most else "out_of_range"


def _whats_wrong_with_list(question: Question, given: object) -> Wrong | None:
    if not isinstance(given, list | tuple):
        return "wrong_kind"
    if not all(word in question.choices for word in given):
        return "not_offered"
    return "repeated" if len(set(given)) < len(given) else None


def _whats_wrong_with_word(question: Question, given: object) -> Wrong | None:
    if not isinstance(given, str):
        return "wrong_kind"
    return None if given in question.choices else "not_offered"


def _bounds(question: Question, on: date) -> tuple[int, int]:
    if question.kind == "year":
        return on.year - question.most, on.year - question.least
    return question.least, question.most
