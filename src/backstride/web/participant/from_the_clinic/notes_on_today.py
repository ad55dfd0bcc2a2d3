"""The card on Today with what clinicians wrote for the person lately: who, on which day, in their words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.words import Words
from backstride.web.clinic.known_by_name import known_to
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card

DOMAIN = "clinic_change"


class Note(NamedTuple):
    """A note as the card shows it. `who`: the name by which they know them, else `a clinician`."""

    day: date
    who: str
    text: str


def notes_on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """The card; None where nothing was written for as long as a clinician's word is shown."""
    today, lasts = kept.decision.on, chosen_time("clinic.word_shown_for")
    new = [each for each in kept.clinicians_notes if today - each.day < lasts]
    if not new:
        return None
    known, unknown = known_to(participant), words.say(DOMAIN, "today.somebody")
    names = {who: found.name for who, found in known.items()}
    notes = [Note(each.day, names.get(each.who, unknown), each.text) for each in new]
    return Card("participant/from_the_clinic/notes.html", notes)
