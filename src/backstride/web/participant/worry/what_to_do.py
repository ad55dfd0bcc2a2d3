"""What to do about signs that are no emergency: who should look, how soon, and what until then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backstride.book.decision_in_words import rule_in_words
from backstride.book.signs_in_words import meanwhile_in_words
from backstride.book.words import Words
from backstride.heart.symptoms import NO_RUNNING, THIS_WEEK, TODAY, Urgency
from backstride.web.participant.worry.what_the_plan_does import PlanNow

LISTS: tuple[tuple[Urgency, tuple[str, ...]], ...] = (("today", TODAY), ("this_week", THIS_WEEK))


class ToDo(NamedTuple):
    """What some signs ask for: how soon, which signs, and the sentences."""

    urgency: Urgency
    signs: tuple[str, ...]
    says: tuple[str, ...]


def what_to_do(signs: Sequence[str], words: Words) -> list[ToDo]:
    """What these signs ask for, the most urgent first."""
    told = [(urgency, [sign for sign in signs if sign in known]) for urgency, known in LISTS]
    return [
        ToDo(
            urgency,
            tuple(words.say("symptoms", f"symptom.{sign}.name") for sign in found),
            tuple(_says(urgency, found, words)),
        )
        for urgency, found in told
        if found
    ]


def meanwhile(signs: Sequence[str], plan: PlanNow | None, words: Words) -> tuple[str, ...]:
    """What to do until somebody has looked, as far as the plan does not say it already."""
    if plan is None:
        return meanwhile_in_words(signs, words) or (words.say("symptoms", "meanwhile.moving"),)
    return meanwhile_in_words((sign for sign in signs if sign not in plan.says_meanwhile_of), words)


def _says(urgency: Urgency, signs: Sequence[str], words: Words) -> Iterator[str]:
    yield words.say("symptoms", f"urgency.{urgency}.what")
    for rule in _rules(urgency, signs):
        told = rule_in_words(rule, {}, words)
        if rule == "symptom.bone":
            yield told.says
        if told.to_do:
            yield told.to_do


def _rules(urgency: Urgency, signs: Sequence[str]) -> Iterator[str]:
    if set(signs) - set(NO_RUNNING):
        yield f"symptom.{urgency}"
    if set(signs) & set(NO_RUNNING):
        yield "symptom.bone"
