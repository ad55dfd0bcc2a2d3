"""What check-ins tell the machine, and how they move the usual pain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.alphabet import Event, Kind
from backstride.heart.bad_days import tell_legs
from backstride.heart.memory import Memory, Person
from backstride.heart.sessions import legs_of
from backstride.heart.signs import tell_symptoms
from backstride.heart.telling import Telling, Told


def checked_in(telling: Telling) -> Iterator[Told]:
    """A check-in: whatever of it was answered."""
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
    apart = memory.programme.values["weekly_apart_days"]
    if memory.weekly and (day - memory.weekly[-1][0]).days < apart:
        memory.weekly[-1] = (memory.weekly[-1][0], average)
    else:
        memory.weekly.append((day, average))


def _move_usual_pain(memory: Memory, person: Person) -> None:
    """Falls once several weekly averages lie lower; rises once two lie higher, one confirming the other."""
    values, usual = memory.programme.values, person.usual_pain
    shift, weeks = values["usual_shift"], int(values["usual_fall_weeks"])
    several = [average for _, average in memory.weekly[-weeks:]]
    two = several[-2:]
    if len(several) == weeks and max(several) <= usual - shift:
        person.usual_pain = max(several)
    elif len(two) == 2 and min(two) >= usual + shift:
        ceiling = person.pain_at_enrolment + values["worsening_rise"]
        person.usual_pain = max(usual, min(*two, ceiling))
