"""The card on Today: in a flare-up its morning question and the way back; else pain that came back."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.bad_days.came_back import came_back
from backstride.web.participant.bad_days.flare_now import flare_now
from backstride.web.participant.card import Card


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """Most pressing where it asks something."""
    flare = flare_now(kept, words)
    if flare:
        return Card("participant/bad_days/flare_card.html", flare, first=flare.asks)
    found = came_back(kept, words)
    return Card("participant/bad_days/came_back_card.html", found) if found else None
