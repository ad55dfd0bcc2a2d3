"""Which programme suits somebody, by the entry table of the design: from the check's answers to a suggestion.

Nothing is decided here. What is open is the heart's word (a clearance); this says which of it to suggest,
and which sentences go with it. Each row of the table has its test.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from backstride.heart.clearance import Clearance
from backstride.heart.fields import JSON
from backstride.web.participant.start.running import Running

Row = Literal[
    "emergency",
    "under_age",
    "acute",
    "easing",
    "chronic",
    "chronic_run",
    "recovered",
    "recovered_run",
    "never",
]
Note = Literal["older", "legs_ache"]

TOO_YOUNG = frozenset({"age.under_18", "age.not_yet_18"})
STEADY_BEFORE_FAR = frozenset(
    {"age.older", "falls.older", "falls.word_given", "falls.younger", "falls.poor_sight"}
)
LEGS_ACHE = "leg_pain_walking_eased_by_sitting"
LASTING = ("chronic",)
"""The back states in which run/walk was tested."""


class Suggestion(NamedTuple):
    """What is suggested, and by which row of the table.

    `programme`: its id; None where there is none for this person. `notes`: what is said beside the row.
    `waits`: sessions wait for a professional's word, whatever is set up meanwhile.
    """

    programme: str | None
    row: Row
    notes: tuple[Note, ...] = ()
    waits: bool = False


def which_programme(
    answers: Mapping[str, JSON], clearance: Clearance, running: Running, *, wants_run: bool
) -> Suggestion:
    """The row of the table that somebody stands in. `clearance` is the one for walking."""
    if clearance.outcome == "stop_now":
        return Suggestion(None, "emergency")
    rules = {reason.rule for reason in clearance.reasons}
    if rules & TOO_YOUNG:
        return Suggestion(None, "under_age")
    row = _row(answers["back_state"], running, wants_run)
    programme = "run-walk" if row == "chronic_run" else "walk"
    return Suggestion(programme, row, _notes(answers, rules), "walk" not in clearance.scope)


def _row(back_state: Row, running: Running, wants_run: bool) -> Row:
    """Running is suggested only where it was tested, is open and is wished for."""
    if back_state in LASTING:
        return "chronic_run" if wants_run and running.state == "open" else "chronic"
    return "recovered_run" if wants_run and back_state == "recovered" else back_state


def _notes(answers: Mapping[str, JSON], rules: set[str]) -> tuple[Note, ...]:
    notes: list[Note] = []
    if rules & STEADY_BEFORE_FAR:
        notes.append("older")
    if LEGS_ACHE in answers.get("this_week_signs", ()):
        notes.append("legs_ache")
    return tuple(notes)
