"""What an enrolment tells the machine: who starts, with what, on which rung."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from backstride.heart.alphabet import Event, Kind
from backstride.heart.entries import Entry
from backstride.heart.fields import read_day
from backstride.heart.memory import Memory, Person
from backstride.heart.rulebook import RuleBook
from backstride.heart.start import first_stage, stage_kept
from backstride.heart.state import Mode
from backstride.heart.tellings import pace_on

Told = tuple[Event, dict[str, Any]]


def enrol(memory: Memory, book: RuleBook, entry: Entry, day: date, *, fixed: bool) -> Iterator[Told]:
    """The events of an enrolment; a clear screening told before it counts now."""
    says = entry.says
    first_time = memory.state.stage == 0
    if first_time and not fixed:
        memory.whole_programme = memory.programme = book.programme(says["programme"], says.get("version"))
    programme, comfortable = memory.whole_programme, says["walk_tolerance_min"]
    memory.person = _person(says, day, memory.person)
    kept = stage_kept(programme, comfortable, says.get("active_min_week"))
    stage = kept or first_stage(programme, comfortable)
    if first_time:
        memory.programme = programme.until(kept) if kept else programme
    figures = {"comfortable": comfortable, "active": says.get("active_min_week"), "stage": stage}
    yield Event(Kind.ENROLLED, stage=stage), figures
    memory.away.restart(day)
    if memory.cleared.is_clear and memory.state.mode is Mode.NOT_SCREENED:
        yield Event(Kind.SCREENED_CLEAR, pace=pace_on(memory, day)), {"outcome": "clear"}
    if kept and first_time:
        yield Event(Kind.CHOSEN), {"stage": stage, "active": says.get("active_min_week")}


def _person(says: Mapping[str, Any], day: date, before: Person | None) -> Person:
    return Person(
        enrolled_on=before.enrolled_on if before else day,
        birth_year=says["birth_year"],
        back_state=says["back_state"],
        episode_began=read_day(says.get("episode_began")),
        pain_at_enrolment=says["usual_pain"],
        usual_pain=says["usual_pain"],
        comfortable_min=says["walk_tolerance_min"],
        wished=tuple(says["days"]),
    )
