"""What is there to carry today: the session of the stored decision; or why there is none."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.decision_in_words import RuleInWords, meanwhile_of, reason_in_words
from backstride.book.words import Words
from backstride.handouts.given import Given, NoHandout, given_by
from backstride.web.journals.kept import Kept
from backstride.web.participant.plan.reviews import programme_of

DOMAIN = "carry"
WHY_IT_WAITS = ("waiting.", "programme.withdrawn")
"""How the rules begin that say why sessions wait."""


class Nothing(NamedTuple):
    """Why there is nothing to carry, and what to do."""

    says: str
    to_do: str
    reasons: tuple[RuleInWords, ...]


def given_today(kept: Kept, words: Words) -> Given:
    """Today's session, or the next one. Raises NoHandout."""
    return given_by(kept.decision, programme_of(kept), words.lang)


def why_nothing(none: NoHandout, kept: Kept, words: Words) -> Nothing:
    """In words: what keeps a handout from being made, and the reasons of the decision behind it."""
    decision, meanwhile = kept.decision, meanwhile_of(kept.decision, words)
    reasons = (each for each in decision.reasons if each.rule.startswith(WHY_IT_WAITS))
    return Nothing(
        says=words.say(DOMAIN, f"none.{none.why}", **none.figures),
        to_do=words.say(DOMAIN, f"none.{none.why}.do", **none.figures),
        reasons=tuple(reason_in_words(each, words, meanwhile) for each in reasons),
    )
