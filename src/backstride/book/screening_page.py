"""The reference of the screening, in Markdown: every question with its id, its words and its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from backstride.book.markdown import page, table
from backstride.book.screening_questions import describe_questions, describe_topics
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire


def screening_page(questionnaire: Questionnaire) -> str:
    """The page."""
    words = Words("en", strict=True)
    told = describe_questions(questionnaire, words, programme_needs_run=True)
    topics = describe_topics(questionnaire, words, programme_needs_run=True)
    intros = {each["title"]: each["intro"] for each in topics}
    return page(
        "# The screening questions",
        f"""
Questionnaire `{questionnaire.name}`. A file of answers is one JSON object, question id to answer:
`{{"emergency_body": [], "birth_year": 1980, "back_state": "chronic", …}}`. A question that does not apply is
left out. `backstride screen --questions --programme ID` shows the same in a terminal, also in Spanish
(`--lang es`) and as a document (`--json`).
""",
        *(
            part
            for topic, questions in groupby(told, key=lambda each: each["topic"])
            for part in _topic(topic, intros[topic], questions)
        ),
        "Written by `python -m docs.generate` from the questionnaire's file and the word catalogues.",
    )


def _topic(topic: str, intro: str | None, questions: Iterator[Mapping[str, JSON]]) -> Iterator[str]:
    yield f"## {topic}"
    if intro:
        yield intro
    for question in questions:
        yield f"### `{question['id']}`"
        yield f"{question['asks']}"
        yield f"{question['why']}"
        yield " ".join(_notes(question))
        if question["choices"]:
            yield table(
                ("answer", "in words"), [(f"`{each['id']}`", each["says"]) for each in question["choices"]]
            )


def _notes(question: Mapping[str, JSON]) -> Iterator[str]:
    yield question["answer"]
    if question["asked_if"]:
        yield question["asked_if"]
    if question["only_for_run"]:
        yield "Only for a programme with running."
    if question["optional"]:
        yield "May be left out: then it is not known, which is never taken for a no."
