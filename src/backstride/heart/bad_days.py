"""What flare-ups, sore legs and mornings by themselves tell the machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.alphabet import Event, Kind
from backstride.heart.fields import is_yes
from backstride.heart.memory import Memory
from backstride.heart.response import Legs
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
    flares.last_report = day
    return Kind.FLARE_DAY if same else Kind.FLARE_UP


def tell_flares_often(memory: Memory, day: date) -> Iterator[Told]:
    """A third flare-up in six weeks, on the day it begins."""
    values = memory.programme.values
    count = memory.flares.often(day, values["flares_often_days"])
    if memory.flares.began and memory.flares.began[-1] == day and count >= values["flares_often_count"]:
        yield Event(Kind.FLARES_OFTEN), {"count": count, "days": int(values["flares_often_days"])}


def morning_note(telling: Telling) -> Iterator[Told]:
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


def _usual(memory: Memory) -> float | None:
    return memory.person.usual_pain if memory.person else None
