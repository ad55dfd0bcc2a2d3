"""What the forms of the plan say, as an entry would say it; or which question needs another look, and why."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import QueryDict

from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.web.participant.carry.calendar_form import time_in

LONGEST_WORDS = 800
"""Characters in one answer in somebody's own words: far below what an entry may hold."""
LONGEST_LINE = 200
"""Characters of when and of where somebody wants to walk."""


class Answer(NamedTuple):
    """What a form tells: the kind of the entry, what it says, and the question that it answers."""

    kind: str
    says: dict[str, Any]
    question: str


class Wrong(NamedTuple):
    """The question that needs another look, and the sentence that says why."""

    question: str
    why: str


def read_days(form: QueryDict) -> Answer | Wrong:
    """The days wished for."""
    days = days_in(form)
    return Answer("schedule_changed", {"days": days}, "days") if days else Wrong("days", "wrong.no_day")


def wrong_time(form: QueryDict) -> Wrong | None:
    """What is wrong with the time of day; nothing where the form does not ask for it."""
    is_wrong = "at" in form and time_in(form) is None
    return Wrong("at", "wrong.time") if is_wrong else None


def read_stage(form: QueryDict, stages: int) -> Answer | Wrong:
    """The stage to stay at."""
    stage = stage_in(form, stages)
    return Answer("stage_chosen", {"stage": stage}, "stage") if stage else Wrong("stage", "wrong.no_stage")


def read_goal(form: QueryDict) -> Answer | Wrong:
    """What somebody wants it for."""
    goal = words_in(form, "goal")
    if not goal or too_long(goal):
        return Wrong("goal", "wrong.too_long" if goal else "wrong.no_goal")
    for name in ("when", "where"):
        if len(line_in(form, name)) > LONGEST_LINE:
            return Wrong(name, "wrong.line_too_long")
    own = {name: line_in(form, name) or None for name in ("when", "where")}
    return Answer("goal_set", {"goal": goal, **own}, "goal")


def read_pause(form: QueryDict) -> Answer:
    """A pause, or its end."""
    return Answer("paused_by_self", {"over": True} if form.get("over") == "yes" else {}, "pause")


def read_leave(form: QueryDict) -> Answer | Wrong:
    """That somebody leaves, and why where they say so."""
    why = words_in(form, "why")
    return Wrong("why", "wrong.too_long") if too_long(why) else Answer("left", {"why": why or None}, "why")


def days_in(form: QueryDict) -> list[str]:
    """The days that are ticked, from Monday on; empty where none is."""
    ticked = form.getlist("days")
    return [day for day in DAYS_OF_THE_WEEK if day in ticked]


def stage_in(form: QueryDict, stages: int) -> int | None:
    """The stage that is chosen, from 1; None where there is no such one."""
    told = form.get("stage", "")
    if not (told.isascii() and told.isdigit() and len(told) <= 2):
        return None
    return int(told) if 1 <= int(told) <= stages else None


def words_in(form: QueryDict, name: str) -> str:
    """An answer in somebody's own words; empty where there is none."""
    return form.get(name, "").replace("\r\n", "\n").strip()


def line_in(form: QueryDict, name: str) -> str:
    """An answer in one line; empty where there is none."""
    return " ".join(form.get(name, "").split())


def too_long(words: str) -> bool:
    """Whether an answer is longer than we keep."""
    return len(words) > LONGEST_WORDS
