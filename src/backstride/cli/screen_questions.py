"""`backstride screen --questions`: what is asked, so that a file of answers can be written."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from backstride.book.screening import read_questionnaire
from backstride.book.screening_questions import describe_questions, describe_topics
from backstride.book.words import Words
from backstride.cli.answer import Answer
from backstride.cli.layout import INDENT, page_width, wrap
from backstride.cli.refusing import programme_named
from backstride.heart.fields import JSON

Told = Mapping[str, JSON]


def questions(asked: Namespace, words: Words) -> Answer:
    """Every question that the programme needs. Raises Refused for a programme that cannot be used."""
    programme = programme_named(asked.programme, words)
    questionnaire = read_questionnaire()
    told = describe_questions(questionnaire, words, programme_needs_run=programme.has_running)
    topics = describe_topics(questionnaire, words, programme_needs_run=programme.has_running)
    document = {
        "programme": programme.id,
        "version": programme.version,
        "questionnaire": questionnaire.name,
        "topics": topics,
        "questions": told,
    }

    def page() -> Iterator[str]:
        yield from _page(told, topics, programme.id, words)

    return Answer(document, page)


def _page(told: Sequence[Told], topics: Sequence[Told], programme: str, words: Words) -> Iterator[str]:
    width = page_width()
    intros = {each["title"]: each["intro"] for each in topics}
    yield from wrap(words.say("cli", "questions.how", programme=programme), width)
    for topic, questions in groupby(told, key=lambda each: each["topic"]):
        yield ""
        yield topic
        yield from wrap(intros[topic], width, INDENT) if intros[topic] else ()
        for question in questions:
            yield ""
            yield from _question(question, words, width)


def _question(question: Told, words: Words, width: int) -> Iterator[str]:
    yield f"{INDENT}{question['id']}"
    yield from wrap(question["asks"], width, INDENT * 2)
    yield from wrap(question["why"], width, INDENT * 2)
    yield from wrap(question["asked_if"], width, INDENT * 2) if question["asked_if"] else ()
    yield from wrap(_form(question, words), width, f"{INDENT * 2}→ ")
    for choice in question["choices"]:
        yield from wrap(choice["says"], width, f"{INDENT * 3}{choice['id']}: ", INDENT * 5)


def _form(question: Told, words: Words) -> str:
    optional = words.say("cli", "questions.optional") if question["optional"] else ""
    return " ".join(filter(None, [question["answer"], optional]))
