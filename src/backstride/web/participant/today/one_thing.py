"""A day asks for one thing that can wait: a review and what a card asks take turns, day by day.

So neither hides the other for weeks where somebody leaves one of them unanswered. Check-ins come on the
weekday on which somebody began, as reviews do: that day, and the one after it, are theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.web.participant.card import Card
from backstride.web.participant.today.page import Today

OF_THE_REVIEW = frozenset({2, 4, 6})
"""Days of each week, counted from the day on which the review was due."""


def one_thing_asked(page: Today, cards: Sequence[Card]) -> tuple[Today, list[Card]]:
    """The page without its review, or the cards without the one that asks."""
    if any(card.for_review for card in cards):
        page = page._replace(review=None)
    if page.review is None or not any(card.asks for card in cards):
        return page, list(cards)
    if (page.day - page.review.on).days % DAYS_IN_A_WEEK in OF_THE_REVIEW:
        return page, [card for card in cards if not card.asks]
    return page._replace(review=None), list(cards)
