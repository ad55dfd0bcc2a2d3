"""What a person must see: a ladder of named predicates over a course, most urgent first.

How soon a rule must be seen is written here once, for reasons and for attention alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from backstride.heart.adults import is_under_age
from backstride.heart.course import Course
from backstride.heart.state import Mode
from backstride.heart.symptoms import NO_RUNNING, URGENCIES, URGENCY, Urgency

URGENT: dict[str, Urgency] = {
    "symptom.now": "now",
    "clearance.stop_now": "now",
    "waiting.stopped": "now",
    "symptom.today": "today",
    "symptom.this_week": "this_week",
    "symptom.bone": "this_week",
    "flare.twice": "this_week",
    "flare.often": "this_week",
    "flare.not_easing": "this_week",
    "flare.lasting": "this_week",
    "legs.unresolved": "this_week",
    "course.worsening": "this_week",
    "course.not_better": "this_week",
    "clinician.refer": "this_week",
}
"""Rules that cannot wait; every other one is routine."""


def urgency_of(rule: str) -> Urgency:
    """How soon somebody should see what the rule says."""
    return URGENT.get(rule, "routine")


@dataclass(frozen=True)
class Attention:
    """Something a person must see: the rule, how soon, since when, and the figures behind it."""

    rule: str
    urgency: Urgency
    first_seen: date
    figures: dict[str, Any]


Because = tuple[str, dict[str, Any]]
"""A rule that speaks, and its figures."""
Found = Iterator[tuple[str, date, dict[str, Any]]]


def attention_of(course: Course) -> tuple[Attention, ...]:
    """Everything about a course that somebody must see, most urgent first."""
    ladder = _LADDER if course.state.stage else _WITHOUT_A_COURSE
    found = (each for look in ladder for each in look(course))
    seen = [Attention(rule, urgency_of(rule), day, figures) for rule, day, figures in found]
    return tuple(sorted(seen, key=lambda each: URGENCIES.index(each.urgency)))


def _stopped(course: Course) -> Found:
    stops = course.memory.cleared.stops
    if course.state.mode is Mode.STOPPED:
        yield "symptom.now", min(stops.values()), {"entries": tuple(stops)}


def _symptoms(course: Course) -> Found:
    rule_of = {"today": "symptom.today", "this_week": "symptom.this_week"}
    for symptom, day in course.memory.cleared.symptoms.items():
        if URGENCY[symptom] in rule_of:
            yield rule_of[URGENCY[symptom]], day, {"symptom": symptom}


def _flares(course: Course) -> Found:
    flares, values = course.memory.flares, course.programme.values
    if not flares.began:
        return
    began = flares.began[-1]
    if flares.in_a_row > 1:
        yield "flare.twice", began, {"count": flares.in_a_row}
    often = flares.often(began, values["flares_often_days"])
    if often >= values["flares_often_count"] and not course.memory.cleared.after(began):
        yield "flare.often", began, {"count": often}
    if not flares.over and flares.told_not_easing:
        yield "flare.not_easing", began, {"began": began}
    if not flares.over and flares.told_lasting:
        yield "flare.lasting", began, {"began": began}


def _to_look_at(course: Course) -> Found:
    for rule, (since, figures) in course.memory.cleared.to_look_at.items():
        yield rule, since, figures


def _trend(course: Course) -> Found:
    """Until somebody, or a screen, has cleared the person since."""
    memory = course.memory
    told = {"course.worsening": memory.worsening_told, "course.not_better": memory.not_better_told}
    for rule, day in told.items():
        if day and not memory.cleared.after(day):
            yield rule, day, {}


def _waiting(course: Course) -> Found:
    if course.state.mode is Mode.ASK_FIRST:
        if is_under_age(course.memory, course.on):
            yield "waiting.under_age", _since(course), {"age": int(course.programme.values["adult_age"])}
        else:
            yield "waiting.ask_first", _since(course), {}
    elif course.state.mode is Mode.NOT_SCREENED and course.state.stage:
        yield "waiting.not_screened", _since(course), {}


def _since(course: Course) -> date:
    """The day on which the course came to where it stands: into this mode, enrolled or not yet."""
    since, here = course.happenings[-1].day, (course.state.mode, course.state.stage > 0)
    for happening in reversed(course.happenings):
        if (happening.after.mode, happening.after.stage > 0) != here:
            break
        since = happening.day
    return since


def _silence(course: Course) -> Found:
    memory = course.memory
    if memory.unanswered_told and memory.unanswered_since:
        yield "response.unanswered", memory.unanswered_since, {"count": memory.unanswered}
    if memory.away.told and memory.away.runs_from:
        rule = ("gap.short", "gap.middle", "gap.long")[memory.away.told - 1]
        yield rule, memory.away.runs_from, {"since": memory.away.runs_from}


_LADDER: tuple[Callable[[Course], Found], ...] = (
    _stopped,
    _symptoms,
    _flares,
    _to_look_at,
    _trend,
    _waiting,
    _silence,
)

_HOLD_THE_DOSE = (
    "symptom.today",
    "symptom.this_week",
    "legs.unresolved",
    "clinician.refer",
    "course.worsening",
)


def what_holds_the_dose(course: Course, attention: Iterable[Attention]) -> Iterator[Because]:
    """What must be seen before anything goes up again: why the dose stays down, day after day."""
    if course.state.mode in (Mode.STOPPED, Mode.LEFT):
        return
    for each in attention:
        screens = each.rule == "flare.not_easing" and course.state.mode is Mode.NOT_SCREENED
        if each.figures.get("symptom") in NO_RUNNING:
            yield "symptom.bone", each.figures
        elif each.rule in _HOLD_THE_DOSE or screens:
            yield each.rule, each.figures


_WITHOUT_A_COURSE: tuple[Callable[[Course], Found], ...] = (_stopped, _symptoms, _waiting)
"""What still matters before an enrolment, and for whoever has left."""
