"""The weeks that are told in words: the same under every chart, so that no two contradict each other."""

from __future__ import annotations

from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.outcome import Outcome

LATELY = 4
"""So many whole weeks are told in words, and the one that is not over yet; the tables have them all."""


def lately(outcome: Outcome) -> Outcome:
    """The last whole weeks and the one in progress: the week of the day itself is never over."""
    return outcome.lately(LATELY + 1)


def window(outcome: Outcome, say: Sayer) -> str:
    """How those weeks are named at the head of a sentence."""
    whole = sum(not each.week.in_progress for each in lately(outcome).weeks)
    return say("window", count=whole) if whole else say("window.now")
