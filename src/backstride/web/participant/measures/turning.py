"""Where to turn, for this person: on every page about mood, whatever was answered."""

from __future__ import annotations

from typing import Any, NamedTuple

from backstride.book.emergency_numbers import name_of_place
from backstride.book.measures import Measure
from backstride.book.measures.where_to_turn import CrisisLine, where_to_turn
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import place_for_person

LOW_MOOD = "measure.mood.low"


class Turn(NamedTuple):
    """A line that listens, if one is known; the emergency number and the country, empty where unknown."""

    line: CrisisLine | None
    emergency: str
    place: str
    low: bool
    """Whether a low mood was answered: then the page speaks to it first."""


def turn_for(request: Any, *, low: bool = False) -> Turn:
    """Where to turn in the country that was told, else in the one that the time zone suggests."""
    place = place_for_person(request)
    found = where_to_turn(place)
    return Turn(found.line, found.emergency, name_of_place(place, words_now()), low)


def is_about_mood(measure: Measure) -> bool:
    """Whether an answer to it may tell of a low mood."""
    return any(sign.id == LOW_MOOD for sign in measure.signs)
