"""What the plan does now, in words: the decision that follows from what was just told."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.decision_in_words import (
    SAY_MEANWHILE,
    RuleInWords,
    action_in_words,
    meanwhile_of,
    reason_in_words,
    signs_behind,
)
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.web.journals.kept import Kept

SAID_ELSEWHERE = ("symptom.", "schedule.", "morning.")
"""Rules whose sentences stand on the page already, or that say nothing about what was told."""


class PlanNow(NamedTuple):
    """The title of the decision, its reasons, and the next session; empty where there is none."""

    title: str
    reasons: tuple[RuleInWords, ...]
    next_session: str
    says_meanwhile_of: tuple[str, ...]
    """The signs (symptom ids) for which the reasons say what to do until somebody has looked."""


def what_the_plan_does(kept: Kept | None, words: Words) -> PlanNow | None:
    """What the plan does now; None for who has no plan yet."""
    if kept is None or kept.person is None:
        return None
    decision = kept.decision
    resting = meanwhile_of(decision, words)
    reasons = [each for each in decision.reasons if not each.rule.startswith(SAID_ELSEWHERE)]
    return PlanNow(
        action_in_words(decision, words),
        tuple(reason_in_words(each, words, resting) for each in reasons),
        _next_session(decision, words),
        signs_behind(decision) if any(each.rule in SAY_MEANWHILE for each in reasons) else (),
    )


def _next_session(decision: Decision, words: Words) -> str:
    if decision.next_session is None or decision.next_session_on is None:
        return ""
    session = session_in_words(decision.next_session, words)
    sentence = "plan.today" if decision.due else "plan.next"
    return words.say("worry", sentence, day=decision.next_session_on, session=session)
