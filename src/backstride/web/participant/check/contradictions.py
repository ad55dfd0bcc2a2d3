"""Two answers that cannot both be so: asked again, both named, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from backstride.book.screening_in_words import choice_in_words, question_in_words
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire


class Contradiction(NamedTuple):
    """An answer, and a later one that cannot stand beside it; the later one is asked again."""

    question: str
    answer: str
    later: str
    other: str


KNOWN = (
    Contradiction("back_state", "easing", "trend", "too_soon"),
    Contradiction("back_state", "chronic", "trend", "too_soon"),
)
"""A spell of six weeks or longer did not begin within the last two."""


def contradictions_in(answers: Mapping[str, JSON]) -> tuple[Contradiction, ...]:
    """Those that these answers hold."""
    return tuple(
        each
        for each in KNOWN
        if (answers.get(each.question), answers.get(each.later)) == (each.answer, each.other)
    )


def not_so(question: str, answers: Mapping[str, JSON]) -> frozenset[str]:
    """The choices of a question that cannot be so, by the answers to others: they are not offered."""
    return frozenset(
        each.other for each in KNOWN if each.later == question and answers.get(each.question) == each.answer
    )


def say(contradiction: Contradiction, asked: Questionnaire, words: Words) -> str:
    """What was answered to both, and the question which of them is right."""
    first, later = asked.questions[contradiction.question], asked.questions[contradiction.later]
    return words.say(
        "check",
        "wrong.contradicts",
        question=question_in_words(first, words).ask,
        answer=choice_in_words(first, contradiction.answer, words),
        other=choice_in_words(later, contradiction.other, words),
    )
