"""What flare-ups, sore legs and mornings by themselves tell the machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from backstride.heart.alphabet import Event, Kind
from backstride.heart.fields import is_yes
from backstride.heart.memory import Memory
from backstride.heart.response import SORE, Legs, is_flared_high, is_irritated_high
from backstride.heart.sessions import legs_of
from backstride.heart.signs import tell_symptoms
from backstride.heart.telling import Telling, Told


def flared_up(telling: Telling) -> Iterator[Told]:
    """A flare-up reported by itself."""
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
    flares.last_report, flares.over = day, False
    return Kind.FLARE_DAY if same else Kind.FLARE_UP


def tell_flares_often(memory: Memory, day: date) -> Iterator[Told]:
    """A third flare-up in six weeks, on the day it begins."""
    values = memory.programme.values
    count = memory.flares.often(day, values["flares_often_days"])
    if memory.flares.began and memory.flares.began[-1] == day and count >= values["flares_often_count"]:
        yield Event(Kind.FLARES_OFTEN), {"count": count, "days": int(values["flares_often_days"])}


def morning_note(telling: Telling) -> Iterator[Told]:
    """A morning that belongs to no session: sore legs, a flared back or a usual one say something."""
    memory, says = telling.memory, telling.entry.says
    memory.latest_pain = says["pain"]
    yield from tell_legs(memory, telling.day, legs_of(memory.programme.values, says.get("legs")))
    usual, values = _usual(memory), memory.programme.values
    figures = {"pain": says["pain"], "usual": usual}
    if _is_flare(values, says["pain"], usual):
        yield Event(note_flare(memory, telling.day, says["pain"])), figures
        yield from tell_flares_often(memory, telling.day)
    elif is_yes(says["back_to_usual"]) and _may_be_usual(values, says["pain"], usual):
        yield Event(Kind.USUAL_MORNING), figures


def _is_flare(values: Mapping[str, float], pain: float, usual: float | None) -> bool:
    """Whether a morning is as bad as a flared session; before an enrolment nobody can say."""
    if usual is None:
        return False
    return pain - usual >= values["flared_worst_rise"] or is_flared_high(values, pain, usual)


def _may_be_usual(values: Mapping[str, float], pain: float, usual: float | None) -> bool:
    """Whether a morning that is called usual can be: no flared one is, nor one near the top of the scale."""
    if usual is None:
        return True
    return pain - usual < values["flared_morning_rise"] and not is_irritated_high(values, pain, usual)


def tell_legs(memory: Memory, day: date, legs: Legs) -> Iterator[Told]:
    """Legs that call for easing off: a rung lower at first, and again after a week that has not ended it.

    That week runs from the lowering, not from the last report: or else a report more, by an answer
    that is missing, could join two bad weeks to one.
    """
    if legs is not SORE:
        return
    sore, within = memory.legs, memory.programme.values["same_flare_days"]
    if sore.since is None or _is_past(sore.last_report, day, within):
        sore.since, sore.told_unresolved = day, False
    sore.last_report = day
    lowers = _is_past(sore.lowered_on, day, within)
    if lowers:
        sore.lowered_on = day
    yield Event(Kind.LEGS_SORE if lowers else Kind.LEGS_STILL_SORE), {"since": sore.since}


def _is_past(last: date | None, day: date, within_days: float) -> bool:
    return last is None or (day - last).days > within_days


def _usual(memory: Memory) -> float | None:
    return memory.person.usual_pain if memory.person else None
