"""The card on Today: when the talk with the clinic is, in place of the question for a review on one's own."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.web.contacts.ahead import talk_on_today
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """From a week before it; or while the review is due that the clinic knows of."""
    ahead = talk_on_today(participant, kept)
    return Card("participant/appointments/card.html", ahead, for_review=True) if ahead else None
