"""Whom to ring to be seen today: a number where the book knows one for the country, else the doctor."""

from __future__ import annotations

from backstride.book.same_day_numbers import same_day_numbers
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.state import Mode


def is_for_today(decision: Decision) -> bool:
    """Whether sessions wait until somebody was seen, and that is to be today."""
    waits = decision.mode is Mode.ASK_FIRST
    return waits and any(reason.urgency == "today" for reason in decision.reasons)


def whom_to_ring(place: str, words: Words) -> str:
    """One sentence for a country (ISO 3166 code); for one that is not known, no number is guessed."""
    known = same_day_numbers().get(place.upper())
    if known is None:
        return words.say("today", "same_day")
    return words.say("today", f"same_day.{known.place.lower()}", number=known.number)
