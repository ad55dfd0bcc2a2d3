"""The card on Today, on days on which a check-in waits."""

from __future__ import annotations

from backstride.book.check_ins.standing import asked_now
from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.check_ins.now import check_ins_now


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """The check-in that is due, and until when it can be answered."""
    asked = asked_now(check_ins_now(kept))
    return Card("participant/check_ins/card.html", asked.window, asks=True) if asked else None
