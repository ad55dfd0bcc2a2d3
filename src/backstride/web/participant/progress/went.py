"""How the course of whoever asks went, up to today: worked out from the journal each time it is looked at."""

from __future__ import annotations

from typing import NamedTuple

from backstride.heart.entries import Entry
from backstride.outcomes.outcome import Outcome, outcome_of
from backstride.web import clock
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.participant.who import Asked


class Went(NamedTuple):
    """The outcome, and the entries that it was worked out from."""

    outcome: Outcome
    entries: tuple[Entry, ...]


def how_it_went(request: Asked) -> Went:
    """As of the day on which the person's standing stands: the same day as on Today."""
    entries, book = entries_of(request.participant.pk), rulebook_of(request.participant.pk, clock.now())
    outcome = outcome_of(entries, book, request.kept.decision.on)
    if outcome is None:
        raise LookupError("Only who has begun is let in here.")
    return Went(outcome, entries)
