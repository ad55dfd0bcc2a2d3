"""What the form of a change says: the few things it asks, and the reason; and what is wrong, by question."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from django.http import QueryDict

from backstride.heart.course import Course
from backstride.web.participant.plan.change_forms import LONGEST_WORDS, days_in, line_in, too_long, words_in

SCOPES = ("walk", "run")
"""What a clear can be for."""
ASKS = {"clear": "scope", "set-stage": "stage", "days": "days", "programme": "programme"}
"""The one question of a change beside its reason; the others ask for the reason alone."""
KINDS = {"days": "schedule_changed", "programme": "programme_changed"}
"""The kind of entry that a change is; the others are a clinician's decision."""


class Typed(NamedTuple):
    """What was typed, to be shown again. `wrong`: sentences by question."""

    why: str = ""
    scope: str = ""
    stage: str = ""
    days: tuple[str, ...] = ()
    programme: str = ""
    """An id and a version, with a space between."""
    seen_by: str = ""
    seen_on: str = ""
    """Who saw them after an emergency sign, and the day: asked where one is lifted."""
    wrong: dict[str, str] = {}  # noqa: RUF012 - never changed


def at_first(change: str, course: Course) -> Typed:
    """The form as it is opened: the days that hold now; nothing else is chosen beforehand."""
    person = course.memory.person
    return Typed(days=tuple(person.wished) if change == "days" and person else ())


def read_form(change: str, form: QueryDict, course: Course, options: Collection[str]) -> Typed:
    """Read the form of a change. `options`: the values that it offers."""
    typed = Typed(
        why=words_in(form, "why"),
        scope=form.get("scope", ""),
        stage=form.get("stage", ""),
        days=tuple(days_in(form)),
        programme=form.get("programme", ""),
        seen_by=line_in(form, "seen_by") if change == "clear" else "",
        seen_on=form.get("seen_on", "") if change == "clear" else "",
    )
    wrong = _wrong_choice(change, typed, course, options)
    if not typed.why or too_long(typed.why):
        wrong["why"] = "wrong.why.long" if typed.why else "wrong.why"
    return typed._replace(wrong=wrong)


def says_of(change: str, typed: Typed) -> dict[str, Any]:
    """What the entry says, of its kind."""
    if change == "days":
        return {"days": list(typed.days), "why": typed.why}
    if change == "programme":
        programme, _, version = typed.programme.partition(" ")
        return {"programme": programme, "version": version, "why": typed.why}
    says: dict[str, Any] = {"decision": change.replace("-", "_"), "why": typed.why}
    if change == "clear":
        says["scope"] = typed.scope
    if change == "set-stage":
        says["stage"] = _number(typed.stage)
    return says


def _wrong_choice(change: str, typed: Typed, course: Course, options: Collection[str]) -> dict[str, str]:
    question = ASKS.get(change)
    if question is None:
        return {}
    told = getattr(typed, question)
    right = bool(told) and told != at_first("days", course).days if question == "days" else told in options
    return {} if right else {question: f"wrong.{question}"}


def _number(told: str) -> int:
    return int(told) if told.isascii() and told.isdigit() and len(told) <= 2 else 0


MOST = LONGEST_WORDS
"""Characters in a reason."""
