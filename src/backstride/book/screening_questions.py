"""Every question of the screening in a person's language: what is asked, what is offered, and of whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from backstride.book.screening_in_words import choice_in_words, question_in_words
from backstride.book.words import Words
from backstride.heart.condition import Answered, AnyOf, Condition
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import AGE, Question, Questionnaire


def topic_intro(topic: str, words: Words) -> str | None:
    """What is said once before the questions of a topic; None where nothing is."""
    sentence = f"topic.{topic}.intro"
    return words.say("screening", sentence) if words.knows("screening", sentence) else None


def describe_topics(
    questionnaire: Questionnaire, words: Words, *, programme_needs_run: bool
) -> list[dict[str, JSON]]:
    """The topics as a document, in the order asked; without those that have no question to ask."""
    return [
        {
            "id": topic.id,
            "title": words.say("screening", f"topic.{topic.id}.title"),
            "intro": topic_intro(topic.id, words),
        }
        for topic in questionnaire.topics
        if programme_needs_run or not all(question.only_for_run for question in topic.questions)
    ]


def describe_questions(
    questionnaire: Questionnaire, words: Words, *, programme_needs_run: bool
) -> list[dict[str, JSON]]:
    """The questions as a document, in the order asked; those about running only where it is needed."""
    return [
        _describe(question, topic.id, questionnaire, words)
        for topic in questionnaire.topics
        for question in topic.questions
        if programme_needs_run or not question.only_for_run
    ]


def _describe(question: Question, topic: str, questionnaire: Questionnaire, words: Words) -> dict[str, JSON]:
    says = question_in_words(question, words)
    return {
        "id": question.id,
        "topic": words.say("screening", f"topic.{topic}.title"),
        "kind": question.kind,
        "asks": says.ask,
        "why": says.why,
        "answer": _answer(question, words),
        "choices": [{"id": choice, "says": said} for choice, said in says.choices],
        "asked_if": asked_if_in_words(question, questionnaire, words),
        "optional": question.optional,
        "only_for_run": question.only_for_run,
    }


def _answer(question: Question, words: Words) -> str:
    """What an answer looks like in a file."""
    kind = {"yes_no": "choice", "symptom_list": "list"}.get(question.kind, question.kind)
    bounds = {"least": question.least, "most": question.most}
    return words.say("screening", f"answer.{kind}", **bounds)


def asked_if_in_words(question: Question, questionnaire: Questionnaire, words: Words) -> str | None:
    """When a question is asked; None for one that everybody is asked."""
    told = [_condition(each, questionnaire, words) for each in question.asked_if]
    if not told:
        return None
    return words.say("screening", "asked_if", conditions=_joined(told, "and", words))


def _joined(told: Sequence[str], how: str, words: Words) -> str:
    return reduce(
        lambda before, after: words.say("screening", f"asked_if.{how}", before=before, after=after), told
    )


def _condition(condition: Condition, questionnaire: Questionnaire, words: Words) -> str:
    if isinstance(condition, AnyOf):
        told = [_test(each, questionnaire, words) for each in condition.tests]
        return _joined(told, "or", words)
    return _test(condition, questionnaire, words)


def _test(test: Answered, questionnaire: Questionnaire, words: Words) -> str:
    if test.question == AGE:
        return words.say("screening", f"asked_if.age.{test.how}", limit=test.limit)
    question = questionnaire.questions[test.question]
    if test.how == "has" and set(test.words) == set(question.choices):
        return words.say("screening", "asked_if.any", question=question.id)
    named = [f"{each} ({said})" for each, said in _named(test, question, words)]
    told = "; ".join(named)
    return words.say("screening", f"asked_if.{test.how}", question=question.id, words=told, limit=test.limit)


def _named(test: Answered, question: Question, words: Words) -> Iterator[tuple[str, str]]:
    for each in test.words:
        yield each, choice_in_words(question, each, words)
