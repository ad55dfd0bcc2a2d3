"""Programmes are made for adults: who is too young for one, whoever has cleared them.

Only the year of birth is known. Whoever reaches the age this year counts as an adult, unless a screening
was told that they have not yet. Where it and the enrolment differ, the younger one counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backstride.heart.memory import Memory, Person


def is_under_age(memory: Memory, day: date) -> bool:
    """Whether the person cannot yet have reached the programme's adult age on a day."""
    return memory.person is not None and day.year < adult_in(memory, memory.person)


def adult_in(memory: Memory, person: Person) -> int:
    """The year in which the person reaches the programme's adult age."""
    born = max(person.birth_year, memory.cleared.birth_year or person.birth_year)
    return born + int(memory.programme.values["adult_age"])


def born_in(answers: Mapping[str, Any], day: date) -> int | None:
    """The year of birth by a screening: who is not yet an adult is as good as born a year later."""
    told = answers.get("birth_year")
    if not isinstance(told, int) or told > day.year:
        return None
    return told + 1 if answers.get("turned_18") == "no" else told
