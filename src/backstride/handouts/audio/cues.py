"""What the track can sound: six tones, and phrases by the ids of the catalogue `cues`."""

from __future__ import annotations

from typing import Final

TONES_MS: Final = {"run": 450, "walk": 450, "rest": 450, "count": 100, "minute": 150, "complete": 900}
"""Every tone and how long it lasts (ms). `run`, `walk`, `rest` mark a change, `count` counts down to one, and
`minute` says softly, where nothing else is heard, that the track still plays."""

HIGHEST_NUMBER = 12
"""The highest number there is a phrase for. The shipped programmes need 10."""

LENGTHS_S: Final = (
    *(15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180, 240, 300, 330, 345, 360, 420, 480),
    *(600, 1200, 1500, 1680, 1800),
)
"""The lengths there is a phrase for (s): what comes next in any shipped programme, and a few round ones."""

PHRASES: Final = (
    *("do.run", "do.walk", "do.rest", "do.warm_up", "do.cool_down"),
    *("next.run", "next.walk", "next.rest", "next.cool_down", "next.complete"),
    *("halfway", "each_minute", "complete", "count.next"),
    *(f"count.number.{number}" for number in range(1, HIGHEST_NUMBER + 1)),
    *(f"count.of.{number}" for number in range(2, HIGHEST_NUMBER + 1)),
    *(f"length.{seconds}" for seconds in LENGTHS_S),
)
"""Every phrase that a score can ask for."""


def count_phrases(number: int, of: int) -> tuple[str, ...]:
    """`3 of 8`; where a number is too high for the phrases, `the next one`. Nothing where none is counted."""
    if not of:
        return ()
    if of > HIGHEST_NUMBER:
        return ("count.next",)
    return f"count.number.{number}", f"count.of.{of}"


def length_phrases(seconds: int) -> tuple[str, ...]:
    """How long; nothing where there is no phrase for it."""
    return (f"length.{seconds}",) if seconds in LENGTHS_S else ()
