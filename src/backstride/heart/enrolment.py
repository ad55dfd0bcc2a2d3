"""What an enrolment tells the machine: who starts, with what, on which rung."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from backstride.heart.alphabet import GIVES_A_PACE, Event, Kind
from backstride.heart.clearing import pace_on, tell_what_is_kept
from backstride.heart.clocks import began_at_the_latest, next_strike
from backstride.heart.entries import Entry
from backstride.heart.fields import read_day
from backstride.heart.memory import Memory, Person
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from backstride.heart.run_gate import is_shut, let_running_lapse, may_walk_instead
from backstride.heart.start import first_stage, stage_kept, stage_no_heavier
from backstride.heart.state import Mode
from backstride.heart.telling import Told


def enrol(memory: Memory, book: RuleBook, entry: Entry, day: date) -> Iterator[Told]:
    """The events of an enrolment: a new start, or the same course with other answers."""
    if memory.person is None or memory.state.stage == 0:
        return _start(memory, book, entry, day)
    return _again(memory, memory.person, entry, day)


def _start(memory: Memory, book: RuleBook, entry: Entry, day: date) -> Iterator[Told]:
    """The first enrolment, or one after leaving. A clear screening told before it counts now.

    What is eased stays so. A stage chosen before leaving binds no longer: whoever begins again chooses anew.
    """
    says = entry.says
    programme = book.programme(says["programme"], says.get("version"))
    left_on = stage_no_heavier(programme, memory.programme, memory.state.left_on)
    memory.state = memory.state._replace(left_on=left_on)
    memory.begin_again(programme, _person(says, day, programme.values))
    kept = _stage_kept(memory, programme, says)
    if kept:
        memory.programme = programme.until(kept)
        memory.keeps = {"stage": kept, "active": says["active_min_week"]}
    yield _enrolled(memory, programme, says)
    let_running_lapse(memory, day)
    yield from _tell_what_is_overdue(memory, day)
    if _is_open_already(memory, day):
        yield Event(Kind.SCREENED_CLEAR, pace=pace_on(memory, day)), {"outcome": "clear"}
    yield from tell_what_is_kept(memory)


def _tell_what_is_overdue(memory: Memory, day: date) -> Iterator[Told]:
    """What time tells of a flare-up or sore legs that go on: before sessions open, not right after.

    A flare-up that has not eased asks for answers given since.
    """
    while strike := next_strike(memory, day):
        strike.struck(memory, day)
        if strike.event.kind is Kind.FLARE_NOT_EASING and not _was_cleared_since(memory, strike.day):
            memory.cleared.is_clear = False
        yield strike.event, strike.figures


def _was_cleared_since(memory: Memory, day: date) -> bool:
    return any(each.event.kind in GIVES_A_PACE and each.day >= day for each in memory.happenings)


def _is_open_already(memory: Memory, day: date) -> bool:
    """Whether what was cleared before still opens sessions, and not longer walks than are comfortable."""
    cleared = memory.cleared
    if not cleared.still_holds(day) or memory.state.mode is not Mode.NOT_SCREENED:
        return False
    return cleared.by_a_word or not is_shut(memory) or may_walk_instead(memory)


def _again(memory: Memory, before: Person, entry: Entry, day: date) -> Iterator[Told]:
    """Enrolling again on the way never raises a dose, nor what later pain is compared with."""
    person = memory.person = _person(entry.says, day, memory.programme.values)
    person.enrolled_on, person.pain_at_enrolment = before.enrolled_on, before.pain_at_enrolment
    person.usual_pain = min(before.usual_pain, person.usual_pain)
    yield _enrolled(memory, memory.whole_programme, entry.says)
    memory.away.restart(day)


def _enrolled(memory: Memory, programme: Programme, says: Mapping[str, Any]) -> Told:
    comfortable = _comfortable(memory, says)
    stage = _stage_kept(memory, programme, says) or first_stage(programme, comfortable)
    figures = {"comfortable": comfortable, "active": says.get("active_min_week")}
    return Event(Kind.ENROLLED, stage=stage), figures


def _stage_kept(memory: Memory, programme: Programme, says: Mapping[str, Any]) -> int | None:
    """A new or recent episode starts easy, however active somebody was before it."""
    if says["back_state"] in ("acute", "easing"):
        return None
    return stage_kept(programme, _comfortable(memory, says), says.get("active_min_week"))


def _comfortable(memory: Memory, says: Mapping[str, Any]) -> float:
    """The comfortable walk, in minutes: the shorter, where the screening and the enrolment differ."""
    told = float(says["walk_tolerance_min"])
    return told if memory.cleared.walk_minutes is None else min(told, memory.cleared.walk_minutes)


def _person(says: Mapping[str, Any], day: date, values: Mapping[str, float]) -> Person:
    back_state = says["back_state"]
    return Person(
        enrolled_on=day,
        birth_year=int(says["birth_year"]),
        back_state=back_state,
        episode_began=read_day(says.get("episode_began")) or began_at_the_latest(back_state, day, values),
        pain_at_enrolment=says["usual_pain"],
        usual_pain=says["usual_pain"],
        comfortable_min=says["walk_tolerance_min"],
        wished=tuple(says["days"]),
    )
