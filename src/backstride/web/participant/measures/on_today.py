"""The card on Today after a low mood was answered: where to turn, until somebody has talked with somebody."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.emergency_numbers import place_of_zone
from backstride.book.measures.where_to_turn import CrisisLine, where_to_turn
from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.measures.turning import LOW_MOOD
from backstride.web.participant.telling import FIELD, fresh_id

TEMPLATE = "participant/measures/card.html"


class LowMood(NamedTuple):
    """How soon somebody should look at it; since when; the measure; a line that listens; the form's entry."""

    urgency: str
    how_soon: str
    since: date
    measure: str
    line: CrisisLine | None
    field: str
    entry: str


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """The card; no measure changes what is prescribed, and this one stands beside it."""
    low = next((each for each in kept.measures.to_look_at if each.rule == LOW_MOOD), None)
    if low is None or kept.decision.mode is Mode.LEFT:
        return None
    how_soon = words.say("symptoms", f"urgency.{low.urgency}")
    line = where_to_turn(participant.place or place_of_zone(participant.zone)).line
    says = LowMood(low.urgency, how_soon, low.first_seen, low.figures["measure"], line, FIELD, fresh_id())
    return Card(TEMPLATE, says, first=True)
