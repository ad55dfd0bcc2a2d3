"""What a clinician decides, and what a person decides for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.alphabet import Event, Kind
from backstride.heart.clearing import clinician_cleared, pace_on
from backstride.heart.fields import is_yes
from backstride.heart.ladder import Dose, is_not_higher
from backstride.heart.memory import Memory
from backstride.heart.moves import move_once_more, still_ahead
from backstride.heart.parameters import CEILINGS
from backstride.heart.programme import Programme
from backstride.heart.run_gate import let_running_lapse
from backstride.heart.schedule import is_wished
from backstride.heart.start import stage_no_heavier
from backstride.heart.state import Kept, Mode, Pace, State
from backstride.heart.telling import Telling, Told


def clinician_decided(telling: Telling) -> Iterator[Told]:
    """A clinician's word of any kind."""
    says, memory = telling.entry.says, telling.memory
    figures = {"why": says["why"]}
    match says["decision"]:
        case "clear":
            yield from clinician_cleared(telling, figures)
        case "set_stage":
            stage = int(says["stage"])
            too_far = _is_too_far_for_a_day(memory, telling.day, stage)
            yield Event(Kind.SET_STAGE, stage=stage, too_far=too_far), {**figures, "asked_stage": stage}
        case "hold":
            yield Event(Kind.HOLD), figures
        case "pause":
            memory.paused_by_self = False
            yield Event(Kind.PAUSE), figures
        case "resume":
            yield Event(Kind.RESUME), figures
        case _:
            yield Event(Kind.REFER), figures


def _is_too_far_for_a_day(memory: Memory, day: date, stage: int) -> bool:
    """Whether a stage lies above the ceilings from where the day began: several jumps are one change."""
    began = began_the_day(memory, day)
    if began is None or stage > memory.programme.last_stage:
        return False
    there = memory.programme.ladder.full[stage].dose
    return not memory.programme.ladder.allows(began, there, CEILINGS)


def began_the_day(memory: Memory, day: date) -> Dose | None:
    """The full dose of the stage that the day began on; None where nothing has happened yet that day."""
    began = None
    for happening in reversed(memory.happenings):
        if happening.day != day or not happening.before.stage:
            break
        began = happening.programme.ladder.full[happening.before.stage].dose
    return began


def programme_changed(telling: Telling) -> Iterator[Told]:
    """Onto another ladder: the highest rung no heavier in any component, or its first after a screen."""
    memory, says = telling.memory, telling.entry.says
    before, stage = memory.programme, memory.state.stage
    programme = telling.book.programme(says["programme"], says.get("version"))
    memory.whole_programme, memory.programme = programme, _with_what_was_chosen(programme, before)
    if stage == 0:
        left_on = stage_no_heavier(memory.programme, before, memory.state.left_on)
        memory.state = memory.state._replace(left_on=left_on)
        return
    memory.state = _on_another_ladder(memory.state, memory.programme, before)
    if memory.state.pace is Pace.WALK_ONLY and not programme.has_running:  # a shut gate holds no walk back
        memory.state = memory.state._replace(pace=pace_on(memory, telling.day))
    there, here = programme.ladder.full[memory.state.stage].dose, before.ladder.full[stage].dose
    if not before.has_running:
        let_running_lapse(memory, telling.day)
    passed_the_gate = "run" in memory.cleared.scope
    if not (passed_the_gate if programme.has_running else is_not_higher(there, here)):
        yield Event(Kind.CONDITION_CHANGED), {"programme": programme.id}


def _with_what_was_chosen(programme: Programme, before: Programme) -> Programme:
    """Another version of the same programme keeps the stage that somebody chose to stay at."""
    if programme.id != before.id or not before.top:
        return programme
    return programme.until(stage_no_heavier(programme, before, before.top))


def _on_another_ladder(state: State, programme: Programme, before: Programme) -> State:
    stage = stage_no_heavier(programme, before, state.stage)
    goes_on = state.mode is Mode.MAINTENANCE and stage < programme.last_stage
    mode = Mode.ACTIVE if goes_on else state.mode
    return state._replace(mode=mode, stage=stage, settled=0, way_out=0)


def stage_chosen(telling: Telling) -> Iterator[Told]:
    """The stage that the person wants to reach and then keep."""
    memory, stage = telling.memory, int(telling.entry.says["stage"])
    memory.programme, memory.keeps = memory.whole_programme.until(stage), None
    yield Event(Kind.CHOSEN), {"chosen": min(stage, len(memory.programme.stages))}


def paused_by_self(telling: Telling) -> Iterator[Told]:
    """A pause, or its end; a clinician's pause ends by a clinician's word."""
    memory = telling.memory
    if not is_yes(telling.entry.says.get("over")):
        memory.paused_by_self = memory.paused_by_self or memory.state.kept is Kept.NO
        yield Event(Kind.PAUSE), {}
    elif memory.paused_by_self and memory.state.kept is Kept.PAUSED:
        yield Event(Kind.RESUME), {}


def schedule_changed(telling: Telling) -> Iterator[Told]:
    """Other wished days: they change no dose."""
    if telling.memory.person:
        telling.memory.person.wished = tuple(telling.entry.says["days"])
    return iter(())


def session_moved(telling: Telling) -> Iterator[Told]:
    """A session on another day, which changes no dose.

    Told once a day is past, it would be catching up; of a day that nobody wished for, one session more.
    """
    memory, says = telling.memory, telling.entry.says
    day, to = date.fromisoformat(says["day"]), date.fromisoformat(says["to"])
    if min(day, to) >= telling.day and _has_one(memory, day):
        memory.moves = move_once_more(still_ahead(memory.moves, telling.day), day, to)
    return iter(())


def _has_one(memory: Memory, day: date) -> bool:
    """Whether a day is one for a session, by the wish or by an earlier move."""
    person = memory.person
    return person is not None and is_wished(day, memory.sessions, person.wished, memory.moves)


def session_skipped(telling: Telling) -> Iterator[Told]:
    """A session left out."""
    yield Event(Kind.SKIPPED), {"day": telling.day}


def left(telling: Telling) -> Iterator[Told]:
    """The end of a course; whoever comes back is screened again."""
    telling.memory.cleared.is_clear = False
    yield Event(Kind.LEFT), {}
