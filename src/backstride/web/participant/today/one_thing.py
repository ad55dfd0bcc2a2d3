"""A day asks for one thing that can wait: a review and what a card asks take turns, day by day.

So neither hides the other for weeks where somebody leaves one of them unanswered.
"""

from __future__ import annotations

from collections.abc import Sequence

from backstride.web.participant.card import Card
from backstride.web.participant.today.page import Today

TURNS = 2


def one_thing_asked(page: Today, cards: Sequence[Card]) -> tuple[Today, list[Card]]:
    """The page without its review, or the cards without the one that asks. The review has the first day."""
    if page.review is None or not any(card.asks for card in cards):
        return page, list(cards)
    if (page.day - page.review.on).days % TURNS:
        return page._replace(review=None), list(cards)
    return page, [card for card in cards if not card.asks]
