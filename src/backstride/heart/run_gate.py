"""Is running open? By a clinician's word while their clear holds; by answers, only while they are fresh.

The questions of the run gate are about the last days and weeks, so what they opened lapses where running
has not begun meanwhile. A flare-up since they were answered shuts it too.
"""

from __future__ import annotations

from datetime import date

from backstride.heart.answers import Given, check_answers
from backstride.heart.clearance import Clearance, screen
from backstride.heart.memory import Memory
from backstride.heart.questionnaire import Questionnaire


def screen_for(memory: Memory, questionnaire: Questionnaire, answers: Given, day: date) -> Clearance:
    """The clearance for the programme in mind; for walking alone where running was not asked about.

    Raises AnswersRefused where the answers would not do for walking either.
    """
    asks_run = memory.programme.has_running and _running_was_asked(questionnaire, answers, day)
    return screen(questionnaire, answers, on=day, programme_needs_run=asks_run)


def _running_was_asked(questionnaire: Questionnaire, answers: Given, day: date) -> bool:
    problems = check_answers(questionnaire, answers, on=day, programme_needs_run=True)
    missing = (each.question for each in problems if each.what == "missing")
    return not any(questionnaire.questions[question].only_for_run for question in missing)


def is_shut(memory: Memory) -> bool:
    """Whether the programme in mind has running, and the clearance is for walking alone."""
    return memory.programme.has_running and "run" not in memory.cleared.scope


def may_walk_instead(memory: Memory) -> bool:
    """Whether the programme's sessions, walked, are no longer than the walk told as comfortable."""
    first_s = memory.programme.ladder.walked[1].session.moving_s
    return memory.cleared.walk_minutes is not None and memory.cleared.walk_minutes * 60 >= first_s


def _still_opens_running(memory: Memory, day: date) -> bool:
    """Whether what has opened running lets somebody who has not been running begin to on a day."""
    if memory.cleared.run_told is None:
        return True
    told_on, until = memory.cleared.run_told
    return day < until and not any(began >= told_on for began in memory.flares.began)


def let_running_lapse(memory: Memory, day: date) -> None:
    """Before running begins: answers that are no longer fresh open walking alone."""
    if memory.programme.has_running and not _still_opens_running(memory, day):
        memory.cleared.scope = tuple(scope for scope in memory.cleared.scope if scope != "run")
