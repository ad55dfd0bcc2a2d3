"""The card on Today in the weeks in which a measure is asked by itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.measures.in_words import name_of
from backstride.book.measures.table import read_measures
from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.measures.aside import Aside, aside_of
from backstride.web.participant.measures.now import waiting

TEMPLATE = "participant/measures/due_card.html"


class Waits(NamedTuple):
    """A measure that waits to be answered, for a day."""

    id: str
    name: str
    day: date


class Asking(NamedTuple):
    """All that wait, and what the buttons that put them aside say."""

    waits: list[Waits]
    aside: Aside


def asks_on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """One card for all that wait; none where none does."""
    measures, windows = read_measures(), [each.window for each in waiting(kept)]
    waits = [Waits(each.measure, name_of(measures[each.measure], words), each.due) for each in windows]
    return Card(TEMPLATE, Asking(waits, aside_of(windows)), asks=True) if waits else None
