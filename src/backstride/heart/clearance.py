"""May this person start, and with what? From screening answers to a clearance with its reasons.

`screen` is a pure function of a questionnaire, the answers and the day. The worst rule wins, every reason
is listed, most urgent first, and what is not known opens nothing: it keeps the run gate shut. A warning
sign that needs an emergency department is answered at once, whatever else is still missing.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from backstride.heart.answers import AnswersRefused, Given, check_answers, known_facts
from backstride.heart.condition import Answered, Facts, all_hold, any_holds, ticked
from backstride.heart.parameters import Certainty
from backstride.heart.questionnaire import SCOPES, Outcome, Pace, Questionnaire, Rule, Scope, Urgency

OUTCOMES: tuple[Outcome, ...] = ("clear", "clear_gently", "ask_first", "stop_now")
PACES: tuple[Pace, ...] = ("normal", "slow", "easy")
URGENCIES: tuple[Urgency, ...] = ("now", "today", "this_week", "routine")


class Reason(NamedTuple):
    """One rule that spoke. `known` is false where it spoke because an answer is not known."""

    rule: str
    outcome: Outcome
    urgency: Urgency
    figures: tuple[tuple[str, str | float], ...]
    sources: tuple[str, ...]
    certainty: Certainty
    known: bool = True


@dataclass(frozen=True)
class Clearance:
    """The result of screening.

    `scope`: what may be done (empty: sessions wait). `pace`: `slow`, or `easy` (no step up), and the rules
    that ask for it.
    `symptoms`: ids reported. `expires_on`: first day it no longer holds; None where nothing is open.
    `run_until`: first day on which these answers no longer open running; None where they don't.
    """

    outcome: Outcome
    scope: tuple[Scope, ...]
    pace: Pace
    reasons: tuple[Reason, ...]
    symptoms: tuple[str, ...]
    expires_on: date | None
    run_until: date | None = None
    pace_because: tuple[str, ...] = ()


class _Spoke(NamedTuple):
    """A rule that spoke, and the reasons it gives."""

    rule: Rule
    reasons: tuple[Reason, ...]


def screen(questionnaire: Questionnaire, answers: Given, *, on: date, programme_needs_run: bool) -> Clearance:
    """The clearance for answers given on a day.

    Raises AnswersRefused where answers are missing or impossible, unless an emergency sign is among them.
    """
    facts = known_facts(questionnaire, answers, on)
    spoke = list(_who_speaks(questionnaire, facts))
    problems = check_answers(questionnaire, answers, on=on, programme_needs_run=programme_needs_run)
    if problems:
        spoke = [each for each in spoke if each.rule.outcome == "stop_now"]
        if not spoke:
            raise AnswersRefused(tuple(problems))
    told = [each for each in spoke if programme_needs_run or not each.rule.only_for_run]
    outcome, scope = _outcome_and_scope(spoke, told, programme_needs_run=programme_needs_run)
    pace: Pace = max((each.rule.pace for each in told), key=PACES.index, default="normal")
    return Clearance(
        outcome=outcome,
        scope=scope,
        pace=pace,
        reasons=_most_urgent_first(told),
        symptoms=_symptoms(questionnaire, facts),
        expires_on=_expires_on(questionnaire, told, on) if scope else None,
        run_until=_run_until(questionnaire, on) if "run" in scope else None,
        pace_because=tuple(each.rule.id for each in told if each.rule.pace == pace != "normal"),
    )


def _outcome_and_scope(
    spoke: list[_Spoke], told: list[_Spoke], *, programme_needs_run: bool
) -> tuple[Outcome, tuple[Scope, ...]]:
    """The worst outcome told, and what every rule leaves open. What a programme needs must be open."""
    scope = tuple(scope for scope in SCOPES if all(scope in each.rule.scope for each in spoke))
    outcome: Outcome = max((each.rule.outcome for each in told), key=OUTCOMES.index, default="clear")
    if programme_needs_run and "run" not in scope:
        outcome = max(outcome, "ask_first", key=OUTCOMES.index)
    return outcome, scope


def _who_speaks(questionnaire: Questionnaire, facts: Facts) -> Iterator[_Spoke]:
    """Each rule that speaks, or once the one that stands in for those lifted."""
    stood_in = set()
    for rule in questionnaire.rules:
        if rule.stands_in:
            continue
        found = all_hold(rule.when, facts)
        if not (found or (found is None and rule.closes_run)):
            continue
        if not any_holds(rule.unless, facts):
            yield _Spoke(rule, _reasons(rule, facts, known=found is True))
        elif rule.instead and rule.instead not in stood_in:
            stood_in.add(rule.instead)
            stand_in = questionnaire.stand_ins[rule.instead]
            yield _Spoke(stand_in, _reasons(stand_in, facts, known=True))


def _reasons(rule: Rule, facts: Facts, *, known: bool) -> tuple[Reason, ...]:
    limits = tuple((name, figure.value) for name, figure in rule.figures)
    figures = (*limits, *_answers_shown(rule, facts))
    first = rule.when[0] if rule.each else None
    if isinstance(first, Answered):
        return tuple(_reason(rule, (("symptom", word), *figures)) for word in ticked(first, facts))
    return (_reason(rule, figures, known=known),)


def _reason(rule: Rule, figures: tuple[tuple[str, str | float], ...], *, known: bool = True) -> Reason:
    return Reason(rule.id, rule.outcome, rule.urgency, figures, rule.sources, rule.certainty, known)


def _answers_shown(rule: Rule, facts: Facts) -> Iterator[tuple[str, str | float]]:
    for name, question in rule.shows:
        fact = facts.get(question)
        if isinstance(fact, str | int):
            yield name, fact


def _most_urgent_first(told: list[_Spoke]) -> tuple[Reason, ...]:
    def rank(reason: Reason) -> tuple[int, int]:
        return URGENCIES.index(reason.urgency), -OUTCOMES.index(reason.outcome)

    return tuple(sorted((reason for each in told for reason in each.reasons), key=rank))


def _symptoms(questionnaire: Questionnaire, facts: Facts) -> tuple[str, ...]:
    lists = [question.id for question in questionnaire.questions.values() if question.kind == "symptom_list"]
    answered = [facts.get(question) for question in lists]
    return tuple(symptom for fact in answered if isinstance(fact, tuple) for symptom in fact)


def _expires_on(questionnaire: Questionnaire, told: list[_Spoke], on: date) -> date:
    sooner = [on + timedelta(days=each.rule.good_for.value) for each in told if each.rule.good_for]
    return min([months_later(on, int(questionnaire.good_for.value)), *sooner])


def _run_until(questionnaire: Questionnaire, on: date) -> date | None:
    return on + timedelta(days=questionnaire.run_good_for.value) if questionnaire.run_good_for else None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
