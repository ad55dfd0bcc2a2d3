"""What a person's beginning tells the journal: the check, where it is not there yet, and the enrolment."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from backstride.book.rulebook import shipped_rulebook
from backstride.book.screening import read_questionnaire
from backstride.heart.corrections import follow_corrections
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry, read_next
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme
from backstride.web.journals.models import Participant
from backstride.web.participant.check.in_journal import screened_entry
from backstride.web.participant.start.running import are_run_questions_answered
from backstride.web.participant.start.what_was_checked import Check
from backstride.web.participant.telling import an_entry

FROM_THE_CHECK = {
    "birth_year": "birth_year",
    "back_state": "back_state",
    "walk_minutes": "walk_tolerance_min",
}
"""What the check knows already, and how the enrolment calls it."""
A_SECOND = timedelta(seconds=1)


class Beginning(NamedTuple):
    """What somebody begins with. `says`: what the set-up questions told; `at`: the moment."""

    check: Check
    programme: str
    says: Mapping[str, JSON]
    entry: str
    at: datetime


def first_entries(person: Participant, begins: Beginning, journal: Sequence[Entry]) -> list[dict[str, JSON]]:
    """The entries to append, in order."""
    check = begins.check
    told = [screened_entry(person, check.draft)] if check.draft else []
    return [*told, *_enrolled(person, begins, journal)]


def what_would_come(told: Sequence[Mapping[str, JSON]], journal: Sequence[Entry], today: date) -> Decision:
    """What would be decided after these entries; nothing is written. Raises JournalRefused."""
    entries = list(journal)
    for line in told:
        entries.append(read_next(line, entries))
    return decide(replay(entries, shipped_rulebook(), today))


def _enrolled(person: Participant, begins: Beginning, journal: Sequence[Entry]) -> Iterator[dict[str, JSON]]:
    """An older check without the questions about running can be read for walking alone.

    Then walking comes first, and the change to running right after it.
    """
    wanted = shipped_rulebook().programme(begins.programme)
    if not wanted.has_running or all(map(_answers_running, _checks_that_count(begins.check, journal))):
        yield _enrolment(person, begins, wanted, begins.at)
        return
    yield _enrolment(person, begins, shipped_rulebook().programme("walk"), begins.at - A_SECOND)
    change = str(uuid.uuid5(uuid.UUID(begins.entry), wanted.id))
    yield an_entry(
        person, "programme_changed", change, begins.at, programme=wanted.id, version=wanted.version
    )


def _enrolment(person: Participant, begins: Beginning, programme: Programme, at: datetime) -> dict[str, JSON]:
    known = {key: begins.check.answers[question] for question, key in FROM_THE_CHECK.items()}
    on = {"programme": programme.id, "version": programme.version}
    return an_entry(person, "enrolled", begins.entry, at, **{**on, **known, **begins.says})


def _checks_that_count(check: Check, journal: Sequence[Entry]) -> list[Entry]:
    in_order = sorted(journal, key=lambda entry: entry.at)
    gone = {*follow_corrections(in_order).gone, check.draft and check.draft.replaces}
    return [each for each in in_order if each.kind == "screened" and each.id not in gone]


def _answers_running(screened: Entry) -> bool:
    questionnaire = read_questionnaire(screened.says["questionnaire"])
    return are_run_questions_answered(questionnaire, screened.says["answers"], screened.at.date())
