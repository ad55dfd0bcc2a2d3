"""The letter that a person takes to a doctor: what they answered, why they were sent, and what they ask.

`letter` gives its content in the person's language, `letter_text` a plain form; `letter_page` makes the page.
Nothing personal is in it but the answers given: name and date of birth are lines to be filled in by hand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from backstride.book.screening_in_words import (
    BACK_SIGNS,
    choice_in_words,
    question_in_words,
    reasons_in_words,
)
from backstride.book.words import Words
from backstride.heart.answers import Given, questions_asked
from backstride.heart.clearance import Clearance, Reason
from backstride.heart.questionnaire import Question, Questionnaire

WIDTH = 76
"""Characters in a line of the plain form."""


class Screened(NamedTuple):
    """What was screened: the questionnaire, the answers, the day, and whether the programme has running."""

    questionnaire: Questionnaire
    answers: Given
    on: date
    programme_needs_run: bool


class QuestionAndAnswer(NamedTuple):
    """One question by its short name, and the answer in words."""

    question: str
    answer: str


@dataclass(frozen=True)
class Letter:
    """Everything the letter says, in one language. The professional fills in `ticks` and `lines`."""

    lang: str
    title: str
    name: str
    birth_date: str
    written_on: str
    intro: str
    questions_heading: str
    questions: tuple[str, ...]
    reasons_heading: str
    reasons: tuple[str, ...]
    answers_heading: str
    answers: tuple[QuestionAndAnswer, ...]
    reply_heading: str
    ticks: tuple[str, ...]
    lines: tuple[str, ...]
    footer: str


def letter(screened: Screened, clearance: Clearance, words: Words) -> Letter:
    """The letter about what was screened, and the result of it."""

    def say(part: str) -> str:
        return words.say("letter", f"letter.{part}")

    questionnaire, answers, on, run = screened
    asked = questions_asked(questionnaire, answers, on=on, programme_needs_run=run)
    return Letter(
        lang=words.lang,
        title=say("title"),
        name=say("name"),
        birth_date=say("birth_date"),
        written_on=words.say("letter", "letter.written_on", day=on),
        intro=say(_intro(screened, clearance)),
        questions_heading=say("questions.heading"),
        questions=tuple(_questions(screened, clearance, words)),
        reasons_heading=say("reasons.heading"),
        reasons=tuple(_reasons_told(clearance, words)),
        answers_heading=say("answers.heading"),
        answers=tuple(_answered(question, screened, clearance, words) for question in asked),
        reply_heading=say("reply.heading"),
        ticks=(say("reply.walk"), say("reply.run"), say("reply.wait")),
        lines=(say("reply.remarks"), say("reply.signature")),
        footer=say("footer"),
    )


def letter_text(letter: Letter) -> str:
    """The letter as plain text, for a screen or a message."""
    parts = [
        letter.title,
        f"{letter.name}: ____________________   {letter.birth_date}: ____________",
        letter.written_on,
        letter.intro,
        _section(letter.questions_heading, letter.questions),
        _section(letter.reasons_heading, letter.reasons),
        _section(letter.answers_heading, tuple(": ".join(each) for each in letter.answers)),
        "\n".join([letter.reply_heading, *(f"[ ] {tick}" for tick in letter.ticks)]) + " ____________",
        *(f"{line}: ____________________" for line in letter.lines),
        letter.footer,
    ]
    return "\n\n".join(_wrapped(part) for part in parts) + "\n"


def _intro(screened: Screened, clearance: Clearance) -> str:
    run = "_run" if screened.programme_needs_run else ""
    match clearance.outcome:
        case "stop_now":
            return "intro_stop"
        case "ask_first":
            return f"intro{run}"
        case _:
            return f"intro{run}_clear"


def _questions(screened: Screened, clearance: Clearance, words: Words) -> Iterator[str]:
    """What the professional is asked: about the signs first, then about walking and running."""
    named = [words.say("symptoms", f"symptom.{symptom}.name") for symptom in clearance.symptoms]
    if clearance.outcome == "stop_now":
        yield words.say("letter", "letter.question.now", symptoms=named)
        if any(reason.rule == BACK_SIGNS for reason in clearance.reasons):
            yield words.say("letter", "letter.question.nerves")
        return
    if named:
        yield words.say("letter", "letter.question.signs", symptoms=named)
    yield words.say("letter", "letter.question.walk")
    if screened.programme_needs_run:
        figures = screened.questionnaire.figures
        first, longest = figures["first_run_seconds"], figures["longest_run_seconds"]
        yield words.say("letter", "letter.question.run", first_s=first, longest_s=longest)


def _reasons_told(clearance: Clearance, words: Words) -> Iterator[str]:
    """The reasons that sent the person there, each rule once; where none did, all that were told."""
    sent = [reason for reason in clearance.reasons if _sent_there(reason, clearance)]
    by_rule: dict[str, list[Reason]] = {}
    for reason in sent or clearance.reasons:
        by_rule.setdefault(reason.rule, []).append(reason)
    for reasons in by_rule.values():
        yield reasons_in_words(reasons, words)


def _sent_there(reason: Reason, clearance: Clearance) -> bool:
    """Whether a reason belongs in the letter: running is left out of it until walking is settled."""
    if clearance.outcome == "stop_now":
        return reason.outcome == "stop_now"
    if reason.rule.startswith("gate.") and not clearance.scope:
        return False
    return reason.outcome == "ask_first" or reason.urgency != "routine"


def _answered(
    question: Question, screened: Screened, clearance: Clearance, words: Words
) -> QuestionAndAnswer:
    short = question_in_words(question, words).short
    given = screened.answers.get(question.id)
    match given:
        case None if clearance.outcome == "stop_now" and question.id not in screened.answers:
            answer = words.say("letter", "letter.answer.not_asked")  # an emergency ends the questions
        case None:
            answer = words.say("screening", "choice.not_answered")
        case []:
            answer = words.say("letter", "letter.answer.none")
        case list():
            answer = "; ".join(_named(question, choice, words) for choice in given)
        case str():
            answer = _named(question, given, words)
        case _:
            answer = str(given)
    return QuestionAndAnswer(short, answer)


def _named(question: Question, choice: str, words: Words) -> str:
    if question.kind == "symptom_list":
        return words.say("symptoms", f"symptom.{choice}.name")
    return choice_in_words(question, choice, words)


def _section(heading: str, lines: tuple[str, ...]) -> str:
    return "\n".join([heading, *(f"- {line}" for line in lines)])


def _wrapped(part: str) -> str:
    return "\n".join(
        textwrap.fill(line, WIDTH, subsequent_indent="  " if line.startswith("- ") else "")
        for line in part.splitlines()
    )
