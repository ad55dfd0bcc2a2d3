"""The screening in a person's language: its questions, its result, and what is wrong with an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from backstride.book.do_now import do_now
from backstride.book.figures_in_words import Shown
from backstride.book.signs_in_words import meanwhile_in_words
from backstride.book.words import Words
from backstride.heart.answers import AnswerProblem
from backstride.heart.clearance import URGENCIES, Clearance, Reason
from backstride.heart.questionnaire import Question, Questionnaire, Urgency

BACK_SIGNS = "emergency.back_sign"
"""The rule whose signs make it worth saying aloud that nerves may be pressed."""


class QuestionInWords(NamedTuple):
    """What is asked, why, its name in a letter, and the answers offered: the id and the words of each."""

    ask: str
    why: str
    short: str
    choices: tuple[tuple[str, str], ...]


def question_in_words(question: Question, words: Words) -> QuestionInWords:
    """A question with everything that a page needs to ask it."""
    figures: dict[str, Shown] = dict(question.figures)
    ask, why, short = (
        words.say("screening", f"question.{question.id}.{part}", **figures)
        for part in ("ask", "help", "short")
    )
    choices = tuple((choice, choice_in_words(question, choice, words)) for choice in question.choices)
    return QuestionInWords(ask, why, short, choices)


def choice_in_words(question: Question, choice: str, words: Words) -> str:
    """One answer that is offered; a symptom as the question that it is."""
    match question.kind:
        case "symptom_list":
            return words.say("symptoms", f"symptom.{choice}.ask")
        case "yes_no":
            return words.say("screening", f"choice.{choice}")
        case _:
            figures: dict[str, Shown] = dict(question.figures)
            return words.say("screening", f"choice.{question.id}.{choice}", **figures)


def reason_in_words(reason: Reason, words: Words) -> str:
    """The sentence of a reason, with its figures; a symptom by its name."""
    return reasons_in_words([reason], words)


def reasons_in_words(reasons: Sequence[Reason], words: Words) -> str:
    """One sentence for reasons of the same rule, with all their symptoms."""
    figures: dict[str, Shown] = dict(reasons[0].figures)
    if "symptom" in figures:
        symptoms = [dict(reason.figures)["symptom"] for reason in reasons]
        figures["symptom"] = [words.say("symptoms", f"symptom.{symptom}.name") for symptom in symptoms]
    known = "" if reasons[0].known else ".unknown"
    return words.say("screening", f"reason.{reasons[0].rule}{known}", **figures)


def reasons_now(clearance: Clearance) -> tuple[Reason, ...]:
    """The reasons that matter now. Where sessions wait, how to walk gently is left for later."""
    if clearance.scope:
        return clearance.reasons
    return tuple(
        reason
        for reason in clearance.reasons
        if reason.urgency != "routine" or reason.outcome in ("ask_first", "stop_now")
    )


def describe_clearance(
    clearance: Clearance, questionnaire: Questionnaire, words: Words, *, emergency_number: str = ""
) -> dict[str, object]:
    """The result of screening as a document: what scripts rely on, and what a page shows.

    `emergency_number` is the local one, as set for the place; without it the sentence says so in words.
    """
    return {
        "questionnaire": questionnaire.name,
        "outcome": clearance.outcome,
        "title": words.say("screening", f"outcome.{_outcome_said(clearance)}.title"),
        "what_to_do": list(_what_to_do(clearance, words, emergency_number)),
        "scope": list(clearance.scope),
        "pace": clearance.pace,
        "expires_on": clearance.expires_on and clearance.expires_on.isoformat(),
        "symptoms": list(clearance.symptoms),
        "reasons": [_describe_reason(reason, words) for reason in reasons_now(clearance)],
    }


def describe_problems(
    problems: Sequence[AnswerProblem], questionnaire: Questionnaire, words: Words
) -> list[dict[str, str]]:
    """Each answer that cannot be used: the question (id and words), what is wrong, what would be right."""
    return [_describe_problem(problem, questionnaire, words) for problem in problems]


def _describe_reason(reason: Reason, words: Words) -> dict[str, object]:
    return {
        "rule": reason.rule,
        "says": reason_in_words(reason, words),
        "outcome": reason.outcome,
        "urgency": reason.urgency,
        "figures": dict(reason.figures),
        "sources": list(reason.sources),
        "certainty": reason.certainty,
    }


def _outcome_said(clearance: Clearance) -> str:
    """The outcome, and whether a programme with running leaves walking open."""
    return f"{clearance.outcome}.walking_open" if _walking_open(clearance) else clearance.outcome


def _walking_open(clearance: Clearance) -> bool:
    return clearance.outcome == "ask_first" and "walk" in clearance.scope


def _what_to_do(clearance: Clearance, words: Words, emergency_number: str) -> Iterator[str]:
    yield words.say("screening", f"outcome.{_outcome_said(clearance)}.what_to_do")
    if clearance.outcome == "stop_now":
        yield from _emergency(clearance, words, emergency_number)
    elif clearance.expires_on:
        yield from _how_to_go_on(clearance, words)
        yield words.say("screening", "clearance.holds_until", day=clearance.expires_on)
    else:
        yield from _when_to_ask(clearance, words)


def _emergency(clearance: Clearance, words: Words, emergency_number: str) -> Iterator[str]:
    yield " ".join(do_now(words, emergency_number))
    signs = [dict(reason.figures)["symptom"] for reason in clearance.reasons if reason.urgency == "now"]
    named = [words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
    yield words.say("symptoms", "emergency.what_to_say", symptoms=named)
    if any(reason.rule == BACK_SIGNS for reason in clearance.reasons):
        yield words.say("symptoms", "emergency.what_to_say_nerves")
    yield words.say("symptoms", "watched.nobody")


def _how_to_go_on(clearance: Clearance, words: Words) -> Iterator[str]:
    if any(reason.urgency == "this_week" for reason in clearance.reasons):
        yield words.say("screening", "ask_first.this_week")
    if clearance.pace != "normal":
        yield words.say("screening", f"pace.{clearance.pace}")
    yield from _meanwhile(clearance, words)


def _when_to_ask(clearance: Clearance, words: Words) -> Iterator[str]:
    urgency = _most_urgent(clearance)
    yield words.say("screening", f"ask_first.{urgency}")
    yield from _meanwhile(clearance, words) or [words.say("symptoms", "meanwhile.moving")]
    if urgency == "today":
        yield words.say("symptoms", "watched.nobody")


def _meanwhile(clearance: Clearance, words: Words) -> tuple[str, ...]:
    """What a sign asks for that nobody has looked at yet."""
    told = [dict(reason.figures) for reason in clearance.reasons]
    return meanwhile_in_words((str(each["symptom"]) for each in told if "symptom" in each), words)


def _most_urgent(clearance: Clearance) -> Urgency:
    return min((reason.urgency for reason in clearance.reasons), key=URGENCIES.index)


def _describe_problem(problem: AnswerProblem, questionnaire: Questionnaire, words: Words) -> dict[str, str]:
    question = questionnaire.questions.get(problem.question)
    return {
        "question": problem.question,
        "asks": question_in_words(question, words).ask if question else "",
        "what": words.say("screening", f"problem.{problem.what}"),
        "would_be_right": _would_be_right(problem, words),
    }


def _would_be_right(problem: AnswerProblem, words: Words) -> str:
    figures: Mapping[str, Shown] = {"words": problem.would_be_right}
    match problem.kind:
        case None:
            return words.say("screening", "right.not_a_question")
        case "number" | "year":
            least, most = problem.would_be_right
            return words.say("screening", "right.number", least=least, most=most)
        case "list" | "symptom_list":
            return words.say("screening", "right.list", **figures)
        case _:
            return words.say("screening", "right.choice", **figures)
