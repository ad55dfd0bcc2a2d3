"""From the form of a review to its entries: what is left open is not asked, and stands nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.journals.models import Participant
from backstride.web.participant.once import id_beside
from backstride.web.participant.plan.change_forms import too_long, words_in
from backstride.web.participant.plan.review_questions import GOAL, NONE, Question
from backstride.web.participant.plan.reviews import Review
from backstride.web.participant.plan.told_before import ToldBefore
from backstride.web.participant.telling import an_entry

Answers = dict[str, list[str]]
"""By question: the choices, the number as text, or the words; nothing where it was left open."""


class Asked(NamedTuple):
    """A question on the page: its words, its choices in words, what was answered, what is wrong with it."""

    name: str
    kind: str
    says: str
    help: str
    choices: list[tuple[str, str]]
    chosen: list[str]
    wrong: str


def answers_in(form: QueryDict, questions: Sequence[Question]) -> Answers:
    """What was answered."""
    told = {each.name: _answer(form, each) for each in questions}
    return {name: answer for name, answer in told.items() if answer}


def _answer(form: QueryDict, question: Question) -> list[str]:
    if question.kind == "text":
        words = words_in(form, question.name)
        return [words] if words else []
    ticked = form.getlist(question.name)
    return [choice for choice in question.choices if choice in ticked]


def wrong_in(answers: Answers, questions: Sequence[Question]) -> dict[str, str]:
    """What is wrong, by question: words that are too long; "nothing" beside something else."""
    found = {each.name: _wrong_with(answers.get(each.name, []), each) for each in questions}
    return {name: wrong for name, wrong in found.items() if wrong}


def _wrong_with(answer: list[str], question: Question) -> str:
    if question.kind == "text":
        return "wrong.too_long" if too_long("".join(answer)) else ""
    return "wrong.none_and_more" if NONE in answer and len(answer) > 1 else ""


def asked(
    part: str, questions: Sequence[Question], answers: Answers, wrong: Mapping[str, str], words: Words
) -> list[Asked]:
    """The questions as the page shows them."""
    return [
        Asked(
            each.name,
            each.kind,
            _ask(part, each, words),
            _help(part, each, words),
            [(choice, _choice(each, choice, words)) for choice in each.choices],
            answers.get(each.name, []),
            wrong.get(each.name, ""),
        )
        for each in questions
    ]


def told_beside(
    participant: Participant, review: Review, entry_id: str, answers: Answers, before: ToldBefore
) -> Iterator[dict[str, Any]]:
    """What a review tells beside itself: a check-in, with what it asked of one; a goal, where it is new."""
    measured = _measured(review, answers)
    if measured:
        yield an_entry(participant, "checked_in", id_beside(entry_id, "checked_in"), **measured)
    goal = _first(answers, GOAL.name)
    if goal and goal != before.goal:
        when, where = before.when or None, before.where or None  # not asked here: they stay
        goal_id = id_beside(entry_id, "goal_set")
        yield an_entry(participant, "goal_set", goal_id, goal=goal, when=when, where=where)


def _measured(review: Review, answers: Answers) -> dict[str, JSON]:
    keys = {each.name: each for each in review.questions if each.key and each.name in answers}
    return {each.key: _value(each, answers[name][0]) for name, each in keys.items()}


def _value(question: Question, answer: str) -> JSON:
    return int(answer) if question.kind == "number" else answer


def notes_of(part: str, questions: Sequence[Question], answers: Answers, words: Words) -> str:
    """The answers that belong in no other entry, as somebody would note them: one line a question."""
    noted = (each for each in questions if not each.key and each is not GOAL and each.name in answers)
    return "\n".join(
        f"{_ask(part, each, words)} {_in_words(each, answers[each.name], words)}" for each in noted
    )


def _in_words(question: Question, answer: list[str], words: Words) -> str:
    return "; ".join(_choice(question, each, words) if question.choices else each for each in answer)


def _ask(part: str, question: Question, words: Words) -> str:
    """In the words of this part where it has its own."""
    own = f"review.{question.name}.ask.{part}"
    return words.say("plan", own if words.knows("plan", own) else f"review.{question.name}.ask")


def _help(part: str, question: Question, words: Words) -> str:
    names = (f"review.{question.name}.help.{part}", f"review.{question.name}.help")
    return next((words.say("plan", name) for name in names if words.knows("plan", name)), "")


def _choice(question: Question, choice: str, words: Words) -> str:
    return choice if question.kind == "number" else words.say("plan", f"review.{question.name}.{choice}")


def _first(answers: Answers, name: str) -> str:
    return next(iter(answers.get(name, ())), "")
