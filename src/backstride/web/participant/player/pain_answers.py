"""What does pain during a session mean? The rule book's own answer, for each number that can be tapped.

It is the answer that the evening gets: by change from the person's own usual pain, with the figures and the
sources of their programme. There is no other pain rule here.
"""

from __future__ import annotations

from backstride.heart.programme import Programme
from backstride.heart.response import Legs, Told, evening_of

SCALE = range(11)
"""0 to 10."""


def pain_answers(programme: Programme, usual: float) -> list[str]:
    """For each pain from 0 to 10: `settled`, `irritated` or `flared`, where `usual` (0-10) is usual."""
    return [str(evening_of(programme.values, _told(usual, worst))) for worst in SCALE]


def _told(usual: float, worst: float) -> Told:
    return Told(usual=usual, worst=worst, stopped_for_pain=False, legs=Legs.NOT_ASKED)
