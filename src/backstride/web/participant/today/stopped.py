"""An emergency: the advice, what to say there, and why. Nothing else is said beside it."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.emergency_in_words import advice_on
from backstride.book.emergency_numbers import number_for
from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.participant.today.why import Why, reasons_of


class Stopped(NamedTuple):
    """What the page says."""

    title: str
    advice: list[str]
    reasons: list[Why]


def stop_of(kept: Kept, place: str, words: Words) -> Stopped:
    """The advice for the signs that were told, with the emergency number of the place (a country code)."""
    advice = advice_on(kept.signs, words, number_for(place))
    reasons = [reason for reason in reasons_of(kept.decision, words) if reason.urgency == "now"]
    return Stopped(words.say("today", "title.stopped"), advice, reasons)
