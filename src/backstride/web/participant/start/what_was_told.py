"""Everything that was told, read back in words before it counts, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from backstride.book.decision_in_words import meanwhile_of, reason_in_words
from backstride.book.emergency_numbers import name_of_place, number_for
from backstride.book.figures_in_words import in_words, listing
from backstride.book.screening import read_questionnaire
from backstride.book.screening_in_words import choice_in_words
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.fields import JSON
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.start.set_up import SetUp, questions_for
from backstride.web.participant.start.time_zones import as_read
from backstride.web.participant.start.what_was_checked import Check

SAID_ELSEWHERE = frozenset(
    {"clearance.given", "schedule.due", "schedule.not_a_wished_day", "schedule.rest_day"}
)
"""Reasons that the page says in its own way: by being there, and by naming the day."""


class Told(NamedTuple):
    """One line: what it is about, what was told, and the question that changes it."""

    about: str
    says: str
    question: str


def told_in_the_check(check: Check, words: Words) -> list[Told]:
    """What the check knew already."""
    question = read_questionnaire(check.questionnaire).questions["back_state"]
    back_state = choice_in_words(question, check.answers["back_state"], words)
    minutes = words.say("rules", "duration.minutes", count=check.answers["walk_minutes"])
    year = in_words("year", check.answers["birth_year"], words.lang)
    says = {"birth_year": year, "walk_minutes": minutes, "back_state": back_state}
    return [
        Told(words.say("screening", f"question.{each}.short"), said, "check") for each, said in says.items()
    ]


def told_in_the_set_up(set_up: SetUp, back_state: str, words: Words) -> list[Told]:
    """What the set-up questions were told; what was left out is said to be left out."""
    return [
        Told(
            words.say("start", f"{each}.short"),
            ", ".join(_said(each, set_up, words)) or words.say("start", "told.left_out"),
            each,
        )
        for each in questions_for(back_state)
    ]


def _said(question: str, set_up: SetUp, words: Words) -> Iterator[str]:
    """What was chosen roughly is read back as roughly."""
    typed = set_up.typed(question)
    if typed.get("about") and not any(typed.get("date", [])):
        yield words.say("start", f"about.{typed['about'][0]}")
        return
    for key, value in set_up.says(question).items():
        yield _value(key, value, words)
    for place in filter(number_for, typed.get("place", [])):
        name = name_of_place(place, words)
        yield words.say("start", "told.place", name=name, number=number_for(place))


def _value(key: str, value: JSON, words: Words) -> str:
    match key:
        case "usual_pain":
            return words.say("start", "told.pain", pain=value)
        case "episode_began" | "recovered_on":
            return in_words("day", date.fromisoformat(value), words.lang)
        case "active_min_week":
            return words.say("start", "told.active", count=value)
        case "days":
            return listing([words.say("start", f"day.{day}") for day in value], words.lang)
        case "zone":
            return as_read(value)
    return in_words(key, value, words.lang)


def comes(decision: Decision, words: Words) -> dict[str, Any]:
    """The first session to come, or why there is none yet."""
    session, meanwhile = decision.next_session, meanwhile_of(decision, words)
    reasons = [each for each in decision.reasons if each.rule not in SAID_ELSEWHERE]
    return {
        "decision": decision,
        "session": session,
        "minutes": round(session.minutes) if session else 0,
        "stage_says": _stage(decision, words) if session else "",
        "session_says": _sentence(session_in_words(session, words)) if session else "",
        "reasons": [reason_in_words(each, words, meanwhile) for each in reasons],
    }


def _stage(decision: Decision, words: Words) -> str:
    """A number alone frightens: how many stages there are, and that those below are lighter."""
    stages = rulebook().programme(decision.programme, decision.version).stages
    if not decision.stage:
        return ""
    where = "ready.stage" if decision.stage > 1 else "ready.stage.first"
    return words.say("start", where, stage=decision.stage, last=len(stages))


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."
