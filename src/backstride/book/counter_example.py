"""A journal that breaks a law, for a way that a check found; and what is asked at its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from backstride.book.rulebook import shipped_rulebook
from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import read_entry
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme
from backstride.heart.proof import Path as Events
from backstride.heart.witness import NoWitness, write_witness

Told = dict[str, JSON]

IN_GOOD_HEALTH: dict[str, JSON] = {
    "birth_year": 1990,
    "walk_minutes": 60,
    "back_state": "chronic",
    "trend": "better",
    "pregnancy": "no",
    "brisk_days": 3,
    "flare_lately": "no",
    "leg_injury": "no",
    "runner": "no",
    "word": "not_asked",
}
"""Somebody whose answers open walking and running; every list not named here is answered with none."""


def counter_example(programme: Programme, path: Events) -> list[Told] | None:
    """The journal entries that make the events happen; None where no journal can say them."""
    try:
        return write_witness(programme, path, shipped_rulebook(), CURRENT, answers_that_open_all())
    except NoWitness:
        return None


def answers_that_open_all() -> Told:
    """Screening answers that are clear for walking and for running."""
    questions = read_questionnaire(CURRENT).questions.values()
    none_ticked: Told = {each.id: [] for each in questions if "list" in each.kind}
    return {**none_ticked, **IN_GOOD_HEALTH}


def last_day(entries: Sequence[Told]) -> date:
    """The local day of the last entry; witnesses are written in UTC."""
    return max(datetime.fromisoformat(entry["at"]).date() for entry in entries)


def decision_after(programme: Programme, entries: Sequence[Told]) -> Decision:
    """What is asked at the end of a journal."""
    journal = [read_entry(entry, line) for line, entry in enumerate(entries, start=1)]
    return decide(replay(journal, shipped_rulebook(), last_day(entries), programme))
