"""What a session takes over from a recording, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

from backstride.book.choices.table import chosen
from backstride.recordings.faults import Fault
from backstride.recordings.recording import Recording

AS_LOGGED = 2
"""Decimals of a minute that a journal keeps, whoever reads the file, so that all say the same."""

CLOCKS_DIFFER = timedelta(hours=1)
"""How far a watch may be ahead of this machine."""

WORTH_A_LOOK = (
    *("sport_unknown", "other_sport", "several_sports"),
    *("no_session_message", "minutes_from_elapsed", "stray_times"),
)
"""What may make a session of another kind, or of other minutes, than the person walked."""


def starts_in_the_future(recording: Recording, now: datetime) -> bool:
    """Whether it starts later than any honest clock could say."""
    return recording.started_at is not None and recording.started_at > now + CLOCKS_DIFFER


def minutes_to_log(recording: Recording) -> float | None:
    """Minutes, pauses left out; None where the file does not say."""
    return None if recording.minutes is None else round(recording.minutes, AS_LOGGED)


def run_minutes_to_log(recording: Recording) -> float | None:
    """Minutes of running; None where the file does not say."""
    return None if recording.run_minutes is None else round(recording.run_minutes, AS_LOGGED)


def faults_worth_a_look(recording: Recording) -> Iterator[Fault]:
    """What the person should look at before anybody decides on the session."""
    return (fault for fault in recording.faults if fault.id in WORTH_A_LOOK)


def unusual_length(minutes: float) -> Literal["very_short", "very_long"] | None:
    """Whether minutes are out of the usual, so that somebody should ask.

    Then a watch was probably started late or never stopped; where that begins, the book's choices say.
    """
    if minutes < chosen("recordings.shortest_usual"):
        return "very_short"
    return "very_long" if minutes > chosen("recordings.longest_usual") else None
