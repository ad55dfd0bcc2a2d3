"""What the forms of the plan say: wished days, a stage to stay at, a goal, why somebody leaves."""

from __future__ import annotations

from django.http import QueryDict

from backstride.heart.fields import DAYS_OF_THE_WEEK

LONGEST_WORDS = 800
"""Characters in one answer in somebody's own words: far below what an entry may hold."""


def days_in(form: QueryDict) -> list[str]:
    """The days wished for, from Monday on; empty where none is ticked."""
    ticked = form.getlist("days")
    return [day for day in DAYS_OF_THE_WEEK if day in ticked]


def stage_in(form: QueryDict, stages: int) -> int | None:
    """The stage to stay at, from 1; None where there is no such one."""
    told = form.get("stage", "")
    if not (told.isascii() and told.isdigit() and len(told) <= 2):
        return None
    return int(told) if 1 <= int(told) <= stages else None


def words_in(form: QueryDict, name: str) -> str:
    """An answer in somebody's own words; empty where there is none."""
    return form.get(name, "").replace("\r\n", "\n").strip()


def too_long(words: str) -> bool:
    """Whether an answer is longer than we keep."""
    return len(words) > LONGEST_WORDS
