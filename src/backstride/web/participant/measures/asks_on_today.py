"""The card on Today in the weeks in which a measure is asked by itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.measures.due import due_on
from backstride.book.measures.in_words import name_of
from backstride.book.measures.table import read_measures
from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card

TEMPLATE = "participant/measures/due_card.html"
SILENT = (Mode.STOPPED, Mode.PAUSED, Mode.LEFT)
"""Beside an emergency nothing is asked, nor of who has paused or left."""


class Waits(NamedTuple):
    """A measure that waits to be answered, for a day."""

    id: str
    name: str
    day: date


def asks_on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """One card for all that wait; none where none does."""
    person = kept.person
    if person is None or kept.decision.mode in SILENT:
        return None
    answered = {each.measure: each.day for each in kept.measures.last}
    found = due_on(kept.decision.on, person.enrolled_on, person.back_state, answered)
    measures = read_measures()
    waits = [Waits(each.measure, name_of(measures[each.measure], words), each.day) for each in found]
    return Card(TEMPLATE, waits, asks=True) if waits else None
