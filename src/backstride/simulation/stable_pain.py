"""The pain of a stable person: always about the same, never quite the same from one day to the next.

Each day's pain is the usual pain plus noise that carries over from day to day (an AR(1) process that
was always running). Nothing that the person does changes it: every flare seen here is a false alarm.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DAY_NOISE_SD = 1.2
"""Within-person standard deviation of pain (points, 0-10), chronic low back pain; source noise-2022."""


class StablePerson(NamedTuple):
    """Somebody whose pain does not change, apart from noise. Pain in points, 0-10."""

    usual: float
    correlation: float
    """Of one day's noise with the next day's (0: every day by itself)."""
    exertion_rise: float = 0.0
    """How much higher pain is at the worst moment of a session than on that day otherwise."""
    in_whole_numbers: bool = True
    """Whether pain is answered in whole numbers, as most scales ask for, or as it is felt."""
    calls_usual: float = 1.0
    """A morning up to so many points above usual is answered with 'yes, back to usual'."""


def pain_by_day(person: StablePerson, days: int, chance: np.random.Generator) -> NDArray[np.float64]:
    """The pain felt on each day, before anybody asks (points; may lie outside 0-10)."""
    fresh = chance.normal(0.0, DAY_NOISE_SD, days)
    carried = np.empty(days)
    carried[0] = fresh[0]
    share = np.sqrt(1 - person.correlation**2)  # keeps the standard deviation what it was
    for day in range(1, days):
        carried[day] = person.correlation * carried[day - 1] + share * fresh[day]
    return person.usual + carried


def answer(felt: float, in_whole_numbers: bool) -> float:
    """What a person answers when asked for pain from 0 to 10: as it is, or the nearest whole number."""
    on_the_scale = min(10.0, max(0.0, float(felt)))
    return float(np.floor(on_the_scale + 0.5)) if in_whole_numbers else on_the_scale
