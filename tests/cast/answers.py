"""What people answer after a session, and the figures of the small walking programme that judge it."""

from __future__ import annotations

from backstride.heart.response import Legs, Morning, Told
from tests.cast.programmes import SMALL_WALK

VALUES = SMALL_WALK.values
USUAL = 3.0


def morning(pain: float, *, back_to_usual: bool = False) -> Morning:
    """One answer to 'how is your back this morning?'."""
    return Morning(pain, back_to_usual)


def told(
    worst: float = USUAL,
    *mornings: Morning | float,
    usual: float = USUAL,
    legs: Legs = Legs.FINE,
    stopped_for_pain: bool = False,
    next_before: float | None = None,
) -> Told:
    """A session as it was told; a bare number is a morning that was not back to usual."""
    answers = tuple(each if isinstance(each, Morning) else morning(each) for each in mornings)
    return Told(usual, worst, stopped_for_pain, legs, answers, next_before)
