"""The enrolment that a person's beginning tells the journal, and what would come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry, read_next
from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.journals.models import Participant
from backstride.web.journals.rulebook import rulebook, rulebook_of
from backstride.web.participant.start.what_was_checked import Check
from backstride.web.participant.telling import an_entry

FROM_THE_CHECK = {
    "birth_year": "birth_year",
    "back_state": "back_state",
    "walk_minutes": "walk_tolerance_min",
}
"""What the check knows already, and how the enrolment calls it."""


class Beginning(NamedTuple):
    """What somebody begins with. `says`: what the set-up questions told; `at`: the moment."""

    check: Check
    programme: str
    says: Mapping[str, JSON]
    entry: str
    at: datetime


def enrolment(person: Participant, begins: Beginning) -> dict[str, JSON]:
    """The entry to append."""
    programme = rulebook().programme(begins.programme)
    known = {key: begins.check.answers[question] for question, key in FROM_THE_CHECK.items()}
    on = {"programme": programme.id, "version": programme.version}
    return an_entry(person, "enrolled", begins.entry, begins.at, **{**on, **known, **begins.says})


def what_would_come(
    person: Participant, told: Sequence[Mapping[str, JSON]], journal: Sequence[Entry], today: date
) -> Decision:
    """What would be decided after these entries; nothing is written. Raises JournalRefused."""
    entries = list(journal)
    for line in told:
        entries.append(read_next(line, entries))
    return decide(replay(entries, rulebook_of(person.pk, clock.now()), today))
