"""What follows from what was told: advice on warning signs first, then the new decision in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backstride.book.decision_in_words import action_in_words
from backstride.book.session_in_words import session_in_words
from backstride.book.signs_in_words import meanwhile_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.state import Mode
from backstride.heart.symptoms import NOW, URGENCY
from backstride.heart.verdict import Action
from backstride.web.participant.emergency import HelpNow, help_now
from backstride.web.participant.today.why import Why, reasons_of
from backstride.web.participant.who import Asked

SOON = ("today", "this_week")
MOST_REASONS = 3


class Follows(NamedTuple):
    """What to show: an emergency stands alone."""

    help: HelpNow | None
    """What to do now; None where there is no emergency."""
    signs: tuple[str, ...]
    """What to do about other warning signs just told."""
    action: str
    reasons: tuple[Why, ...]
    next: str


def what_follows(request: Asked, told: Sequence[str], words: Words) -> Follows:
    """What follows, `told` being the symptoms of the entry that this is about."""
    decision = request.kept.decision
    if decision.mode is Mode.STOPPED:
        now = [sign for sign in told if sign in NOW] or request.kept.signs
        return Follows(help_now(request, now), (), "", (), "")
    return Follows(
        help=None,
        signs=tuple(_signs_in_words(told, words)),
        action=_action(decision, words),
        reasons=tuple(_reasons(decision, words, signs_are_said=bool(told))),
        next=_next(decision, words),
    )


def _action(decision: Decision, words: Words) -> str:
    """What becomes of the plan; that it goes on names its day, where that is another one."""
    if decision.action is Action.START and not decision.due and decision.next_session_on:
        return words.say("log", "next.go_on", day=decision.next_session_on)
    return action_in_words(decision, words)


def _signs_in_words(told: Sequence[str], words: Words) -> Iterator[str]:
    for urgency in SOON:
        signs = [sign for sign in told if URGENCY[sign] == urgency]
        if signs:
            names = [words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
            yield words.say("log", "told.signs", symptoms=names)
            yield words.say("symptoms", f"urgency.{urgency}.what")
            yield from meanwhile_in_words(signs, words)


def _reasons(decision: Decision, words: Words, *, signs_are_said: bool) -> list[Why]:
    """As Today says them: each opens to its rule and its figures."""
    unsaid = ("schedule.", "symptom.") if signs_are_said else ("schedule.",)
    return [each for each in reasons_of(decision, words) if not each.rule.startswith(unsaid)][:MOST_REASONS]


def _next(decision: Decision, words: Words) -> str:
    if decision.next_session is None or decision.next_session_on is None:
        return words.say("log", "next.none")
    session = session_in_words(decision.next_session, words)
    if decision.due:
        return words.say("log", "next.today", session=session)
    return words.say("log", "next.on", day=decision.next_session_on, session=session)
