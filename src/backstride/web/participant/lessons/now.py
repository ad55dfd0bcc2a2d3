"""Which lessons matter now to somebody, out of what their standing keeps; and the one that presses most."""

from __future__ import annotations

from datetime import date

from backstride.book.lessons.facts import facts_on
from backstride.book.lessons.why_now import Offer, lessons_for
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.lessons.besides import told_besides


def lessons_now(participant: Participant, kept: Kept) -> tuple[Offer, ...]:
    """On the decision's day, the most pressing first; those read before stand in their place."""
    besides = told_besides(participant, kept)
    facts = facts_on(kept.decision, kept.lessons.sessions, kept.person, besides)
    return lessons_for(facts, read_by(kept))


def most_pressing(participant: Participant, kept: Kept) -> Offer | None:
    """The first of them that was not read yet."""
    return next((offer for offer in lessons_now(participant, kept) if not offer.again), None)


def read_by(kept: Kept | None) -> dict[str, date]:
    """The lessons read (ids), each with the local day."""
    return dict(kept.lessons.read) if kept else {}
