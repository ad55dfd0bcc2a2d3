"""Five made-up people, each at another point of the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class MadeUp(NamedTuple):
    """Somebody who does not exist: how many days ago they began, and what befell them on which (from 0)."""

    name: str
    days: int
    worst: Mapping[int, float] = {}
    """Days on which the back hurt more than usual during a session (0 to 10)."""
    flares: Mapping[int, float] = {}
    """Days on which they reported a flare-up, with its pain (0 to 10)."""
    symptoms: Mapping[int, str] = {}
    """Days on which they told of a symptom."""
    due_today: bool = False
    """Whether they walk on such days that a session is due on the day they are made."""
    stays_at: int | None = None
    """The stage they chose to stay at."""


PEOPLE = (
    MadeUp("week-1", days=5, due_today=True),
    MadeUp("week-6", days=35, worst={9: 5}),
    MadeUp("flare-up", days=56, flares={56: 7}),
    MadeUp("maintenance", days=112, worst={20: 5}, stays_at=14),
    MadeUp("stopped", days=21, symptoms={20: "saddle_numbness"}),
)
