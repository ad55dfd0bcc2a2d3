"""What stands on the emergency page: what to do, whom to ring, what to say. It needs no database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from backstride.book.emergency_in_words import advice_on
from backstride.book.emergency_numbers import (
    emergency_numbers,
    name_of_place,
    numbers_for,
    places,
)
from backstride.book.words import Words
from backstride.heart.symptoms import NOW


class Country(NamedTuple):
    """A country and the numbers that call an ambulance there."""

    name: str
    numbers: tuple[str, ...]


def emergency_page(signs: Sequence[str], place: str, words: Words) -> dict[str, Any]:
    """The context of the page: for these signs, or none; in this country, or none that is known."""
    numbers = numbers_for(place)
    number = next(iter(numbers), "")
    advice = advice_on([sign for sign in signs if sign in NOW], words, number)
    return {
        "do": advice.do,
        "say": advice.say or (words.say("worry", "emergency.say_generic"),),
        "then": (advice.take, advice.watched),
        "number": number,
        "or_numbers": numbers[1:],
        "place": place,
        "place_name": name_of_place(place, words),
        "remembered": bool(numbers) and emergency_numbers()[place].certainty != "confirmed",
        "countries": [Country(name, numbers_for(each)) for each, name in places(words)],
    }
