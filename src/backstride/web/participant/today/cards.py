"""What stands beside the session: each room puts a card there on its day, the most pressing first."""

from __future__ import annotations

from collections.abc import Callable

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card

OnToday = Callable[[Participant, Kept, Words], Card | None]

ROOMS: tuple[OnToday, ...] = ()


def cards_of(participant: Participant, kept: Kept, words: Words) -> list[Card]:
    """The cards of a day, in the order of the rooms; most days have few."""
    cards = (room(participant, kept, words) for room in ROOMS)
    return [card for card in cards if card]
