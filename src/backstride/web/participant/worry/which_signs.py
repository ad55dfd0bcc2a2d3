"""Which signs are asked about, how soon each must be seen, and which of them a form tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.symptoms import NOW, THIS_WEEK, TODAY, URGENCY, Urgency

FIELD = "sign"
BY_URGENCY: dict[Urgency, tuple[str, ...]] = {"now": NOW, "today": TODAY, "this_week": THIS_WEEK}


class Sign(NamedTuple):
    """A sign as it is asked about."""

    id: str
    name: str
    asks: str
    ticked: bool


class Group(NamedTuple):
    """The signs that must be seen equally soon."""

    urgency: Urgency
    signs: tuple[Sign, ...]


def groups_of_signs(urgencies: Iterable[Urgency], ticked: Iterable[str], words: Words) -> list[Group]:
    """The signs to ask about, the most urgent first, with what is ticked already."""
    told = set(ticked)
    return [
        Group(urgency, tuple(_sign(sign, sign in told, words) for sign in BY_URGENCY[urgency]))
        for urgency in urgencies
    ]


def signs_in(form: QueryDict) -> list[str]:
    """The signs that a form tells, the most urgent first, each once. What is no sign is left out."""
    told = set(form.getlist(FIELD))
    return [sign for sign in URGENCY if sign in told]


def needs_help_now(signs: Iterable[str]) -> bool:
    """Whether one of these is an emergency."""
    return any(URGENCY[sign] == "now" for sign in signs)


def _sign(sign: str, ticked: bool, words: Words) -> Sign:
    name = words.say("symptoms", f"symptom.{sign}.name")
    return Sign(sign, name[:1].upper() + name[1:], words.say("symptoms", f"symptom.{sign}.ask"), ticked)
