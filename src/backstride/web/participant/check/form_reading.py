"""From a form to answers, and from answers back to a form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.http import QueryDict

from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Question

NONE = "none"
"""What is ticked to say that nothing in a list applies. A list left empty is no answer."""
SHOWN = "shown"
"""The hidden field that names the questions on the page: one that was not there was not left out."""


class Read(NamedTuple):
    """The answers in a form, as they came; and the lists where something and *none* were ticked."""

    answers: dict[str, JSON]
    both: frozenset[str]


def read_form(form: QueryDict, questions: Iterable[Question]) -> Read:
    """What a form says to these questions. An empty field is no answer; impossible answers stay."""
    answers: dict[str, JSON] = {}
    both = set()
    for question in questions:
        given = [value.strip() for value in form.getlist(question.id) if value.strip()]
        if not given:
            continue
        answers[question.id] = _answer(question, given)
        if "list" in question.kind and NONE in given and answers[question.id]:
            both.add(question.id)
    return Read(answers, frozenset(both))


def as_typed(question: Question, answer: JSON) -> list[str]:
    """How a form shows an answer: the values ticked, or what stands in the field."""
    match answer:
        case None:
            return []
        case []:
            return [NONE]
        case list():
            return [str(each) for each in answer]
    return [str(answer)]


def _answer(question: Question, given: list[str]) -> JSON:
    match question.kind:
        case "list" | "symptom_list":
            return [value for value in given if value != NONE]
        case "number" | "year":
            return _whole(given[0])
        case _:
            return given[0]


def _whole(text: str) -> int | str:
    """A whole number; anything else stays text, and is then refused by name."""
    try:
        return int(text)
    except ValueError:
        return text
