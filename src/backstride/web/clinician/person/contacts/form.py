"""The forms of contacts: what was typed, and which question needs another look and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from django.http import QueryDict

from backstride.web.contacts.models import NOTE_LETTERS, TASK_LETTERS
from backstride.web.contacts.said import Said
from backstride.web.participant.carry.calendar_form import CLOCK
from backstride.web.participant.plan.change_forms import line_in, words_in
from backstride.web.zones import is_left_out

LONGEST_WORDS = 1_500
"""Characters of one answer: two of them make the notes of an entry."""
LONGEST_NOTES = 2 * LONGEST_WORDS + 1
"""Both of them, each on lines of its own."""
LONGEST_GOAL = 800
MOST_TASKS = 3
"""Rows for tasks in a call; more are added on the page beside."""
WORDS = ("went", "agreed", "goal", "shared", "private")
LONGEST = {"goal": LONGEST_GOAL, "private": NOTE_LETTERS}
LATEST_DAYS = 366
Wrongs = dict[str, str]
"""By question, the sentence that says what is wrong."""


class Typed(NamedTuple):
    """A form as it was typed, to be shown again word for word."""

    fields: dict[str, str]
    tasks: list[tuple[str, str]]
    """Each with its day, as typed."""


def typed_in(form: QueryDict) -> Typed:
    """What was typed in the form of a call."""
    fields = {name: words_in(form, name) for name in WORDS}
    fields |= {name: line_in(form, name)[:20] for name in ("next_on", "next_at", "next_mail")}
    names = [(f"task_{number}", f"task_{number}_due") for number in range(1, MOST_TASKS + 1)]
    return Typed(fields, [(line_in(form, text), line_in(form, due)[:20]) for text, due in names])


def wrong_in(typed: Typed, today: date, zone: str) -> Wrongs:
    """What is wrong with a call. `zone` (IANA): where the person is."""
    found = {name: "wrong.too_long" for name in WORDS if len(typed.fields[name]) > _longest(name)}
    if not typed.fields["agreed"]:
        found["agreed"] = "wrong.nothing_agreed"
    when = typed.fields["next_on"], typed.fields["next_at"]
    found |= wrong_when(when, today, zone, before="next_")
    found |= dict(_wrong_tasks(typed))
    return found


def wrong_when(when: tuple[str, str], today: date, zone: str, *, before: str = "") -> Wrongs:
    """What is wrong with a day and an hour where the person is; both may be left open, an hour needs its day.

    An hour that the clocks leave out is none; of one that comes twice the first is meant.
    """
    (on, at), found = when, Wrongs()
    day, hour = a_day(on), an_hour(at)
    if (on or at) and (day is None or not 0 <= (day - today).days <= LATEST_DAYS):
        found[f"{before}on"] = "wrong.day"
    if at and hour is None:
        found[f"{before}at"] = "wrong.hour"
    elif day and hour and not found and is_left_out(day, hour, zone):
        found[f"{before}at"] = "wrong.hour_left_out"
    return found


def wrong_task(text: str, due: str) -> str:
    """The sentence that says what is wrong with one task; empty where nothing is."""
    if len(text) > TASK_LETTERS:
        return "wrong.task_too_long"
    if due and a_day(due) is None:
        return "wrong.due"
    return "" if text else "wrong.no_task"


def _wrong_tasks(typed: Typed) -> Iterator[tuple[str, str]]:
    for number, (text, due) in enumerate(typed.tasks, 1):
        if (text or due) and (wrong := wrong_task(text, due)):
            yield f"task_{number}", wrong


def said_in(typed: Typed) -> Said:
    """What a call says, once nothing is wrong with it."""
    told = typed.fields
    tasks = tuple((text, a_day(due)) for text, due in typed.tasks if text)
    words = {name: told[name] for name in WORDS}
    return Said(**words, tasks=tasks, next_on=a_day(told["next_on"]), next_at=an_hour(told["next_at"]))


def a_day(typed: str) -> date | None:
    """A day as a browser sends it (2026-01-31); None where it is none."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def an_hour(typed: str) -> time | None:
    """A time of day, such as 18:00 or 7.30; None where it is none."""
    found = CLOCK.fullmatch(typed)
    return time(int(found[1]), int(found[2])) if found else None


def _longest(name: str) -> int:
    return LONGEST.get(name, LONGEST_WORDS)
