"""The weather on Today: for who has switched it on, on a day with a session."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.weather.card import card_of
from backstride.web.participant.weather.wanted import wanted_by

TEMPLATE = "participant/weather/card.html"


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """From what is kept. Where a newer forecast is due the page asks for it once it is there, by itself."""
    wanted = wanted_by(participant, kept) if kept.decision.due else None
    return Card(TEMPLATE, card_of(wanted, kept, participant.zone, words)) if wanted else None
