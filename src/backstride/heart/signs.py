"""What reported symptoms tell the machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from backstride.heart.alphabet import Event, Kind
from backstride.heart.memory import Memory
from backstride.heart.symptoms import NO_RUNNING, URGENCY
from backstride.heart.telling import Telling, Told


def tell_symptoms(memory: Memory, day: date, symptoms: tuple[str, ...], first_id: str) -> Iterator[Told]:
    """Reported symptoms, the most urgent last, so that it has the last word."""
    order = ("this_week", "today", "now")
    for symptom in sorted(symptoms, key=lambda each: order.index(URGENCY[each])):
        memory.cleared.symptoms.setdefault(symptom, day)
        memory.cleared.told_in.setdefault(symptom, first_id)
        if URGENCY[symptom] != "this_week":
            memory.cleared.last_sign = day
        if URGENCY[symptom] == "now":
            memory.cleared.stops.setdefault(first_id, day)
        yield Event(_kind_of(symptom)), {"symptom": symptom, "day": day}


def _kind_of(symptom: str) -> Kind:
    if symptom in NO_RUNNING:
        return Kind.SYMPTOM_BONE
    return {"now": Kind.SYMPTOM_NOW, "today": Kind.SYMPTOM_TODAY, "this_week": Kind.SYMPTOM_THIS_WEEK}[
        URGENCY[symptom]
    ]


def symptom_reported(telling: Telling) -> Iterator[Told]:
    """Symptoms told by themselves."""
    symptoms = tuple(telling.entry.says["symptoms"])
    yield from tell_symptoms(telling.memory, telling.day, symptoms, telling.first_id)
