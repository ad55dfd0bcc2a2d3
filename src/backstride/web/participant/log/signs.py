"""Warning signs: a short list that names them all, and behind "yes, or not sure" each one by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.symptoms import NOW, URGENCY
from backstride.web.participant.log.typed import Typed

GROUPS: dict[str, tuple[str, ...]] = {
    "numb": ("saddle_numbness", "bladder_bowel_change", "sexual_function_change"),
    "legs": (
        *("both_legs_weak", "both_legs_new_pain_or_numbness", "foot_drop_or_fast_weakness"),
        *("new_leg_weakness", "pain_below_knee_new", "leg_pain_walking_eased_by_sitting"),
    ),
    "heart": (
        *("chest_pain", "fainted", "breathless_at_rest", "racing_heart_unwell"),
        *("exertional_chest_or_breath", "dizzy"),
    ),
    "stroke": ("stroke_signs",),
    "pain": ("tearing_back_or_belly_pain", "constant_night_pain", "cancer_history_new_pain"),
    "fall": ("serious_accident", "fall_with_fragile_bones", "fell", "new_injury"),
    "sore": ("calf_swelling", "bone_point_pain"),
    "ill": ("fever", "weight_loss"),
}
"""Each line of the short list, and the symptoms that it stands for. Every symptom stands in one line."""


class Sign(NamedTuple):
    """A sign to tick: its id, its question, whether it is ticked."""

    id: str
    asks: str
    ticked: bool


class Group(NamedTuple):
    """A line of the short list, and what it stands for."""

    says: str
    signs: tuple[Sign, ...]


def groups_of_signs(form: QueryDict, words: Words) -> Iterator[Group]:
    """The list of signs in a person's language, ticked as in the form."""
    ticked = set(form.getlist("sign"))
    for group, signs in GROUPS.items():
        asked = (Sign(sign, words.say("symptoms", f"symptom.{sign}.ask"), sign in ticked) for sign in signs)
        yield Group(words.say("log", f"signs.{group}"), tuple(asked))


def read_signs(typed: Typed) -> list[str] | None:
    """The signs told, [] for none of them; None where that is not clear, which is never taken for a no."""
    answer, ticked = typed.choice("signs", ("none", "some")), ticked_in(typed.form)
    if answer == "none" and ticked:
        typed.refuse("signs", "signs.both")
    elif answer == "some" and not ticked:
        typed.refuse("signs", "signs.which")
    elif not answer and not ticked:
        typed.refuse("signs", "signs.missing")
    else:
        return ticked
    return None


def ticked_in(form: QueryDict) -> list[str]:
    """The signs that are ticked, most urgent first."""
    ticked = set(form.getlist("sign"))
    return [sign for sign in URGENCY if sign in ticked]


def emergencies_in(form: QueryDict) -> list[str]:
    """The emergency signs that are ticked, whatever else the form says."""
    return [sign for sign in ticked_in(form) if sign in NOW]
