"""Whether running is open, and where it is not: why, and what would open it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from backstride.heart.answers import check_answers
from backstride.heart.clearance import Clearance, Reason, screen
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire

IF_ALL_WENT_WELL: dict[str, JSON] = {
    "brisk_days": 7,
    "flare_lately": "no",
    "leg_injury": "no",
    "settled_weeks": 520,
    "runner": "no",
}
"""Answers that close nothing, to learn whether something told already keeps running shut."""


class Running(NamedTuple):
    """`open`; `unasked`: a few questions would tell; `closed`: the reasons say why and until when."""

    state: Literal["open", "unasked", "closed"]
    reasons: tuple[Reason, ...] = ()


def is_running_open(questionnaire: Questionnaire, answers: Mapping[str, JSON], on: date) -> Running:
    """What the check's answers, given on a day, say about running."""
    if are_run_questions_answered(questionnaire, answers, on):
        clearance = screen(questionnaire, answers, on=on, programme_needs_run=True)
        return Running("open", _beside(clearance)) if "run" in clearance.scope else _closed(clearance)
    hoped = screen(questionnaire, {**IF_ALL_WENT_WELL, **answers}, on=on, programme_needs_run=True)
    return Running("unasked", _beside(hoped)) if "run" in hoped.scope else _closed(hoped)


def are_run_questions_answered(questionnaire: Questionnaire, answers: Mapping[str, JSON], on: date) -> bool:
    """Whether the answers would do for a programme with running."""
    return not check_answers(questionnaire, answers, on=on, programme_needs_run=True)


def _closed(clearance: Clearance) -> Running:
    return Running("closed", tuple(each for each in clearance.reasons if each.rule.startswith("gate.")))


def _beside(clearance: Clearance) -> tuple[Reason, ...]:
    """What is known about running and what is not: told, never a bar."""
    return tuple(each for each in clearance.reasons if each.rule.startswith("evidence."))
