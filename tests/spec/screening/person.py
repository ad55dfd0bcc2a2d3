"""One person for all these pages: 36, lasting back pain, well otherwise. Each page changes what it is about.

Not a test: `screened(...)` gives the clearance of that person with some answers changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from backstride.book.screening import read_questionnaire
from backstride.heart.clearance import Clearance, Reason, screen
from backstride.heart.questionnaire import Questionnaire

ON = date(2026, 11, 23)


class NotGiven:
    """Stands for a question that was left out."""

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: object = NotGiven()

WELL: dict[str, object] = {
    "emergency_body": [],
    "emergency_back": [],
    "same_day_signs": [],
    "this_week_signs": [],
    "signs_seen": "no",
    "birth_year": 1990,
    "walk_minutes": 20,
    "back_state": "chronic",
    "trend": "same",
    "leg_signs": [],
    "inflammatory_signs": [],
    "long_term": [],
    "active_now": "no",
    "medicines": [],
    "history": [],
    "pregnancy": "no",
    "falls": [],
    "brisk_days": 5,
    "flare_lately": "no",
    "leg_injury": "no",
    "settled_weeks": 6,
    "runner": "no",
    "word": "not_asked",
}


def questionnaire() -> Questionnaire:
    return read_questionnaire()


def answers(changed: Mapping[str, object] = WELL, /, **more: object) -> dict[str, object]:
    """The well person's answers with some changed; `NOT_GIVEN` leaves one out."""
    given = {**WELL, **changed, **more}
    return {question: answer for question, answer in given.items() if answer is not NOT_GIVEN}


def screened(
    changed: Mapping[str, object] = WELL, /, *, run: bool = False, on: date = ON, **more: object
) -> Clearance:
    """The clearance for those answers, for a programme with running or without."""
    return screen(questionnaire(), answers(changed, **more), on=on, programme_needs_run=run)


def born(age: int) -> int:
    """The year of birth of somebody who reaches an age in the year of screening."""
    return ON.year - age


def rules(clearance: Clearance) -> list[str]:
    return [reason.rule for reason in clearance.reasons]


def reason(clearance: Clearance, rule: str) -> Reason:
    (found,) = [each for each in clearance.reasons if each.rule == rule]
    return found
