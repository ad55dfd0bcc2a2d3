"""What each kind of entry tells the machine: from an entry and what is in mind to events with figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from backstride.heart.alphabet import Event, Kind
from backstride.heart.answers import AnswerProblem, AnswersRefused
from backstride.heart.clearance import Clearance, screen
from backstride.heart.clocks import back_state_on
from backstride.heart.entries import Entry, JournalRefused, Problem
from backstride.heart.fields import is_yes, read_day
from backstride.heart.ladder import is_not_higher
from backstride.heart.memory import Memory, Person, days_after
from backstride.heart.programme import Programme
from backstride.heart.response import Legs
from backstride.heart.rulebook import RuleBook
from backstride.heart.sessions import legs_of
from backstride.heart.start import stage_no_heavier
from backstride.heart.state import STRICTNESS, Kept, Mode, Pace, State
from backstride.heart.symptoms import NO_RUNNING, URGENCY

Told = tuple[Event, dict[str, Any]]


@dataclass(frozen=True)
class Telling:
    """One entry on its local day, with what is in mind."""

    memory: Memory
    book: RuleBook
    day: date
    entry: Entry

    @property
    def first_id(self) -> str:
        """The id that this was first told under: a correction is about the same thing."""
        return first_id_of(self.entry)


def first_id_of(entry: Entry) -> str:
    """The id that an entry of a diary was first told under."""
    return entry.replaces or entry.id


def tell(telling: Telling) -> Iterator[Told]:
    """The events of an entry, in order; each is stepped before the next is asked for."""
    teller = _TELLERS.get(telling.entry.kind)
    return teller(telling) if teller else iter(())


# -- safety -----------------------------------------------------------------------------------


def tell_symptoms(memory: Memory, day: date, symptoms: tuple[str, ...], first_id: str) -> Iterator[Told]:
    """Reported symptoms, the most urgent last, so that it has the last word."""
    order = ("this_week", "today", "now")
    for symptom in sorted(symptoms, key=lambda each: order.index(URGENCY[each])):
        memory.cleared.symptoms.setdefault(symptom, day)
        if URGENCY[symptom] != "this_week":
            memory.cleared.last_sign = day
        if URGENCY[symptom] == "now":
            memory.cleared.stops.setdefault(first_id, day)
        yield Event(_kind_of(symptom)), {"symptom": symptom, "day": day}


def tell_symptoms_of_a_session(memory: Memory, day: date, session: Entry) -> Iterator[Told]:
    """Symptoms told with a session, under the id of that session."""
    return tell_symptoms(memory, day, tuple(session.says.get("symptoms", ())), first_id_of(session))


def _kind_of(symptom: str) -> Kind:
    if symptom in NO_RUNNING:
        return Kind.SYMPTOM_BONE
    return {"now": Kind.SYMPTOM_NOW, "today": Kind.SYMPTOM_TODAY, "this_week": Kind.SYMPTOM_THIS_WEEK}[
        URGENCY[symptom]
    ]


def _symptom_reported(telling: Telling) -> Iterator[Told]:
    symptoms = tuple(telling.entry.says["symptoms"])
    yield from tell_symptoms(telling.memory, telling.day, symptoms, telling.first_id)


def _screened(telling: Telling) -> Iterator[Told]:
    memory, says = telling.memory, telling.entry.says
    clearance = _clearance_from(telling)
    cleared = memory.cleared
    cleared.scope, cleared.pace = clearance.scope, clearance.pace
    cleared.is_clear = clearance.outcome in ("clear", "clear_gently")
    cleared.expires_on = clearance.expires_on if cleared.is_clear else None
    figures = {"outcome": clearance.outcome, "rules": tuple(reason.rule for reason in clearance.reasons)}
    if clearance.outcome == "stop_now":
        cleared.stops.setdefault(telling.first_id, telling.day)
        cleared.last_sign = telling.day
        yield Event(Kind.SCREENED_STOP), figures
    elif clearance.outcome == "ask_first":
        yield Event(Kind.SCREENED_ASK), figures
    elif _was_seen(telling):
        yield Event(Kind.SCREENED_SEEN, pace=pace_on(memory, telling.day)), {**figures, **_seen(says)}
        _lift(memory)
    else:
        yield Event(Kind.SCREENED_CLEAR, pace=pace_on(memory, telling.day)), figures
        if memory.state.mode not in (Mode.ASK_FIRST, Mode.STOPPED):
            cleared.symptoms.clear()
    yield from tell_what_is_kept(memory)


def _clearance_from(telling: Telling) -> Clearance:
    says, programme = telling.entry.says, telling.memory.programme
    questionnaire = telling.book.questionnaire(says["questionnaire"])
    try:
        return screen(
            questionnaire, says["answers"], on=telling.day, programme_needs_run=programme.has_running
        )
    except AnswersRefused as refused:
        raise JournalRefused(
            Problem(0, f"{telling.entry.id} answers.{problem.question}", problem.what, _right(problem))
            for problem in refused.problems
        ) from None


def _right(problem: AnswerProblem) -> str:
    return " or ".join(map(str, problem.would_be_right)) or "an answer to that question"


def _seen(says: Mapping[str, Any]) -> dict[str, Any]:
    return {"seen_by": says["seen_by"], "seen_on": read_day(says["seen_on"])}


def _was_seen(telling: Telling) -> bool:
    """A dated statement of who saw the person: since the last sign, and not in the future."""
    seen_on = read_day(telling.entry.says.get("seen_on"))
    if seen_on is None or not telling.entry.says["seen_by"].strip():
        return False
    return (telling.memory.cleared.last_sign or seen_on) <= seen_on <= telling.day


def _lift(memory: Memory) -> None:
    memory.cleared.stops.clear()
    memory.cleared.symptoms.clear()


def pace_on(memory: Memory, day: date) -> Pace:
    """The strictest of what the screening, the back state and the run gate allow."""
    paces = [Pace(memory.cleared.pace)]
    if memory.person:
        paces.append(_BACK_STATE_PACE.get(back_state_on(memory, memory.person, day), Pace.NORMAL))
    if memory.programme.has_running and "run" not in memory.cleared.scope:
        paces.append(Pace.WALK_ONLY)
    return max(paces, key=STRICTNESS.__getitem__)


_BACK_STATE_PACE = {"acute": Pace.EASY, "easing": Pace.SLOW}


def tell_what_is_kept(memory: Memory) -> Iterator[Told]:
    """Whoever is active enough already keeps the stage they start on, once sessions have opened."""
    if memory.keeps and memory.state.mode is Mode.ACTIVE:
        kept, memory.keeps = memory.keeps, None
        yield Event(Kind.CHOSEN), kept


# -- days -------------------------------------------------------------------------------------


def _flared_up(telling: Telling) -> Iterator[Told]:
    memory, says = telling.memory, telling.entry.says
    yield from tell_symptoms(memory, telling.day, tuple(says["symptoms"]), telling.first_id)
    memory.latest_pain = says["pain"]
    kind = note_flare(memory, telling.day, says["pain"])
    yield Event(kind), {"pain": says["pain"], "usual": _usual(memory)}
    yield from tell_flares_often(memory, telling.day)


def note_flare(memory: Memory, day: date, pain: float) -> Kind:
    """A flare-up, or another day of the one there is: by dates alone, the same for everybody."""
    flares = memory.flares
    same = flares.is_the_same(day, memory.programme.values["same_flare_days"])
    if not same:
        flares.begin(day, pain)
    flares.last_report = day
    return Kind.FLARE_DAY if same else Kind.FLARE_UP


def tell_flares_often(memory: Memory, day: date) -> Iterator[Told]:
    """A third flare-up in six weeks, on the day it begins."""
    values = memory.programme.values
    count = memory.flares.often(day, values["flares_often_days"])
    if memory.flares.began and memory.flares.began[-1] == day and count >= values["flares_often_count"]:
        yield Event(Kind.FLARES_OFTEN), {"count": count, "days": int(values["flares_often_days"])}


def _morning_note(telling: Telling) -> Iterator[Told]:
    """A morning that belongs to no session: sore legs or a usual back say something."""
    memory, says = telling.memory, telling.entry.says
    memory.latest_pain = says["pain"]
    yield from tell_legs(memory, telling.day, legs_of(memory.programme.values, says.get("legs")))
    if is_yes(says["back_to_usual"]):
        yield Event(Kind.USUAL_MORNING), {"pain": says["pain"], "usual": _usual(memory)}


def tell_legs(memory: Memory, day: date, legs: Legs) -> Iterator[Told]:
    """Legs that call for easing off: new, or still."""
    if legs is not Legs.SORE:
        return
    last, within = memory.legs.last_report, memory.programme.values["same_flare_days"]
    same = last is not None and (day - last).days <= within
    if not same or memory.legs.since is None:
        memory.legs.since, memory.legs.told_unresolved = day, False
    memory.legs.last_report = day
    yield Event(Kind.LEGS_STILL_SORE if same else Kind.LEGS_SORE), {"since": memory.legs.since}


def _checked_in(telling: Telling) -> Iterator[Told]:
    memory, says = telling.memory, telling.entry.says
    yield from tell_symptoms(memory, telling.day, tuple(says.get("symptoms", ())), telling.first_id)
    yield from tell_legs(memory, telling.day, legs_of(memory.programme.values, says.get("legs")))
    if "pain_average" in says and memory.person:
        memory.latest_pain = says["pain_average"]
        _note_average(memory, telling.day, says["pain_average"])
        yield from _worsening(memory, memory.person, telling.day)
        _move_usual_pain(memory, memory.person)


def _worsening(memory: Memory, person: Person, day: date) -> Iterator[Told]:
    """Weekly averages well above the one at enrolment, week after week."""
    values = memory.programme.values
    weeks, rise = int(values["worsening_weeks"]), values["worsening_rise"]
    recent = memory.weekly[-weeks:]
    raised = [average - person.pain_at_enrolment >= rise for _, average in recent]
    again = memory.worsening_told is None or recent[0][0] > memory.worsening_told
    if len(recent) == weeks and all(raised) and again:
        memory.worsening_told = day
        yield (
            Event(Kind.WORSENING),
            {"average": recent[-1][1], "at_enrolment": person.pain_at_enrolment, "weeks": weeks},
        )


def _note_average(memory: Memory, day: date, average: float) -> None:
    """One average a week: of several within a few days the last counts."""
    if memory.weekly and (day - memory.weekly[-1][0]).days < DAYS_APART:
        memory.weekly[-1] = (memory.weekly[-1][0], average)
    else:
        memory.weekly.append((day, average))


DAYS_APART = 5
"""Check-ins nearer than this speak of the same week (days)."""


def _move_usual_pain(memory: Memory, person: Person) -> None:
    """Falls once several weekly averages lie lower; rises once two lie higher, one confirming the other."""
    values, usual = memory.programme.values, person.usual_pain
    shift, weeks = values["usual_shift"], int(values["usual_fall_weeks"])
    averages = [average for _, average in memory.weekly]
    several, two = averages[-weeks:], averages[-2:]
    if len(several) == weeks and max(several) <= usual - shift:
        person.usual_pain = max(several)
    elif len(two) == 2 and min(two) >= usual + shift:
        ceiling = person.pain_at_enrolment + values["worsening_rise"]
        person.usual_pain = max(usual, min(*two, ceiling))


def _usual(memory: Memory) -> float | None:
    return memory.person.usual_pain if memory.person else None


# -- the clinician's word, and the person's ----------------------------------------------------


def _clinician_decided(telling: Telling) -> Iterator[Told]:
    says, memory = telling.entry.says, telling.memory
    figures = {"why": says["why"]}
    match says["decision"]:
        case "clear":
            yield from _clinician_cleared(telling, figures)
        case "set_stage":
            stage = int(says["stage"])
            yield Event(Kind.SET_STAGE, stage=stage), {**figures, "stage": stage}
        case "hold":
            yield Event(Kind.HOLD), figures
        case "pause":
            memory.paused_by_self = False
            yield Event(Kind.PAUSE), figures
        case "resume":
            yield Event(Kind.RESUME), figures
        case _:
            yield Event(Kind.REFER), figures


def _clinician_cleared(telling: Telling, figures: dict[str, Any]) -> Iterator[Told]:
    memory, entry = telling.memory, telling.entry
    scope = ("walk", "run") if entry.says.get("scope") == "run" else ("walk",)
    cleared = memory.cleared
    cleared.scope, cleared.is_clear = scope, True
    cleared.expires_on = days_after(telling.day, CLEARANCE_DAYS)
    pace = pace_on(memory, telling.day)
    was_stopped = bool(cleared.stops)
    for each in entry.about:
        cleared.stops.pop(each, None)
    lifts = was_stopped and not cleared.stops
    yield Event(Kind.CLINICIAN_LIFT if lifts else Kind.CLINICIAN_CLEAR, pace=pace), figures
    if not cleared.stops:
        _lift(memory)
    yield from tell_what_is_kept(memory)


CLEARANCE_DAYS = 365
"""A clinician's clearance lasts as long as a screening (12 months)."""


def _programme_changed(telling: Telling) -> Iterator[Told]:
    """Onto another ladder: the highest rung no heavier in any component, or its first after a screen."""
    memory, says = telling.memory, telling.entry.says
    before, stage = memory.programme, memory.state.stage
    programme = telling.book.programme(says["programme"], says.get("version"))
    memory.whole_programme, memory.programme = programme, _with_what_was_chosen(programme, before)
    if stage:
        memory.state = _on_another_ladder(memory.state, memory.programme, before)
    doses = programme.ladder.full[memory.state.stage].dose, before.ladder.full[stage].dose
    passed_the_gate = "run" in memory.cleared.scope
    if not (passed_the_gate if programme.has_running else is_not_higher(*doses)):
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


def _stage_chosen(telling: Telling) -> Iterator[Told]:
    memory, stage = telling.memory, int(telling.entry.says["stage"])
    memory.programme, memory.keeps = memory.whole_programme.until(stage), None
    yield Event(Kind.CHOSEN), {"stage": min(stage, len(memory.programme.stages))}


def _paused_by_self(telling: Telling) -> Iterator[Told]:
    memory = telling.memory
    if not is_yes(telling.entry.says.get("over", False)):
        memory.paused_by_self = memory.paused_by_self or memory.state.kept is Kept.NO
        yield Event(Kind.PAUSE), {}
    elif memory.paused_by_self and memory.state.kept is Kept.PAUSED:
        memory.paused_by_self = False
        yield Event(Kind.RESUME), {}


def _schedule_changed(telling: Telling) -> Iterator[Told]:
    if telling.memory.person:
        telling.memory.person.wished = tuple(telling.entry.says["days"])
    return iter(())


def _session_skipped(telling: Telling) -> Iterator[Told]:
    yield Event(Kind.SKIPPED), {"day": telling.day}


def _left(telling: Telling) -> Iterator[Told]:
    telling.memory.cleared.is_clear = False
    yield Event(Kind.LEFT), {}


_TELLERS: dict[str, Callable[[Telling], Iterator[Told]]] = {
    "screened": _screened,
    "symptom_reported": _symptom_reported,
    "flared_up": _flared_up,
    "morning_after": _morning_note,
    "checked_in": _checked_in,
    "clinician_decided": _clinician_decided,
    "programme_changed": _programme_changed,
    "stage_chosen": _stage_chosen,
    "paused_by_self": _paused_by_self,
    "schedule_changed": _schedule_changed,
    "session_skipped": _session_skipped,
    "left": _left,
}
