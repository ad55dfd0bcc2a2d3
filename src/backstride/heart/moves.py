"""Sessions that somebody moved: the day one was due is free, the day chosen counts as wished that once.

Nothing is doubled and nothing caught up. Whoever goes out on the first day after all has not moved anything,
and a chosen day that was missed is a missed day like any other.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

Moves = tuple[tuple[date, date], ...]
"""From the day on which a session was due to the day chosen for it. No chosen day is itself moved from."""

NO_MOVES: Moves = ()
A_WEEK_DAYS = 7


def move_once_more(moves: Moves, day: date, to: date) -> Moves:
    """One more. What had been moved to that day goes along; a session moved to its own day stays there."""
    along = {was: to if then == day else then for was, then in moves if was != to}
    return tuple((along if day == to else {**along, day: to}).items())


def still_ahead(moves: Moves, on: date) -> Moves:
    """Those moves that say something about a day, or about a later one."""
    return tuple(move for move in moves if max(move) >= on)


def moved_to(moves: Moves, day: date) -> date | None:
    """Where the session of a day was moved; None where it was not."""
    return next((to for was, to in moves if was == day), None)


def moved_from(moves: Moves, day: date, sessions: Collection[date]) -> date | None:
    """The first day that a session was moved from to this one; None for none, or where it was done there.

    Of what was done, the six days before count: a week never knows more.
    """
    came_from = [was for was, to in moves if to == day]
    done = any(was in sessions for was in came_from if (day - was).days < A_WEEK_DAYS)
    return None if done else min(came_from, default=None)
