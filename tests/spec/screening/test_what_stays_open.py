"""Whatever may stay open: every reason has its sentence, and nothing left open opens running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.book.catalogues import languages
from backstride.book.screening_in_words import describe_clearance, reason_in_words
from backstride.book.words import Words
from backstride.heart.answers import AnswersRefused, Given, questions_asked
from backstride.heart.clearance import Clearance, screen
from tests.spec.screening.examples import EXAMPLES
from tests.spec.screening.person import ON, answers, questionnaire
from tests.spec.screening.test_worse_is_never_better import anybody

QUESTIONS = questionnaire()
MAY_STAY_OPEN = [question.id for question in QUESTIONS.questions.values() if question.optional]
LEFT_OPEN = [left for count in range(6) for left in combinations(MAY_STAY_OPEN, count)]
NAMED_BY = {"pregnancy": "gate.pregnancy", "inflammatory_signs": "gate.inflammatory_pattern"}
"""The part of the gate that says that this question is open: no other part speaks for what is not known."""
STRICT = [Words(lang, strict=True) for lang in sorted(languages())]


def as_asked(told: Given, left_open: tuple[str, ...] = (), *, run: bool = True) -> dict[str, object]:
    """The answers to what is asked, one question after another; some of them left open."""
    said: dict[str, object] = {}
    for question in QUESTIONS.questions.values():
        asked = questions_asked(QUESTIONS, said, on=ON, programme_needs_run=run)
        if question in asked and question.id not in left_open:
            said[question.id] = told.get(question.id, "yes")
    return said


def accepted(told: Given, *, run: bool = True) -> Clearance:
    return screen(QUESTIONS, told, on=ON, programme_needs_run=run)


def without_words(clearance: Clearance) -> Iterator[str]:
    """Each reason that cannot be said in some language; nothing where all can."""
    for words in STRICT:
        describe_clearance(clearance, QUESTIONS, words)
        yield from (each.rule for each in clearance.reasons if "[" in reason_in_words(each, words))


@pytest.mark.parametrize("left_open", LEFT_OPEN, ids=str)
def test_each_rule_beside_whatever_stays_open_has_its_sentences_and_the_gate_names_what_is_open(
    left_open: tuple[str, ...],
) -> None:
    for example in EXAMPLES.values():
        clearance = accepted(as_asked(answers(example), left_open))
        assert list(without_words(clearance)) == []
        unknown = {each.rule for each in clearance.reasons if not each.known}
        assert unknown <= {NAMED_BY.get(question) for question in left_open}


@given(anybody(), st.sets(st.sampled_from(MAY_STAY_OPEN)), st.booleans())
def test_anybody_s_reasons_have_their_sentences(
    person: dict[str, object], left_open: set[str], run: bool
) -> None:
    clearance = accepted(as_asked(answers(person), tuple(left_open), run=run), run=run)
    assert list(without_words(clearance)) == []


@given(anybody(), st.sampled_from(MAY_STAY_OPEN))
def test_what_is_left_open_opens_running_only_where_any_answer_would(
    person: dict[str, object], question: str
) -> None:
    told = as_asked(answers(person), (question,))
    if "run" not in accepted(told).scope:
        return
    for answer in every_answer(question):
        try:
            told_it = accepted({**told, question: answer})
        except AnswersRefused:
            continue  # the answer asks for a professional's word, which is not given here
        assert "run" in told_it.scope


def every_answer(question: str) -> Iterator[object]:
    choices = QUESTIONS.questions[question].choices
    if QUESTIONS.questions[question].kind == "list":
        yield from ([], list(choices), *([choice] for choice in choices))
    else:
        yield from choices
