"""The form of a check-in: what it says becomes the words of an entry. Whatever is left out stays absent."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.figures_in_words import Shown
from backstride.book.words import Words
from backstride.heart.fields import JSON, read_day
from backstride.heart.kinds import KINDS
from backstride.web.participant.log.legs import ALL_OF_LEGS, read_legs
from backstride.web.participant.log.signs import read_signs, ticked_in
from backstride.web.participant.log.typed import Typed
from backstride.web.participant.telling import FIELD

LIMITED = tuple(KINDS["checked_in"]["limited_activity"].schema["enum"])
IF_IT_CAME_BACK = ("came_back_on", "lasted_days", "limited_activity", "sought_care")
"""Asked inside the question whether it came back; where the answer is no, they say nothing."""
SCALES = ("pain_average", "pain_worst", "confidence", "sleep")
WHOLE = ("pain_days", "lasted_days")
YES_OR_NO = ("sought_care", "came_back", "recovered")
WINDOW = ("what", "due")
CARRIED = (FIELD, *WINDOW, "replaces")
"""Hidden fields that a form carries along."""
ASKED = (*SCALES, *WHOLE, *YES_OR_NO, "came_back_on", "limited_activity", *ALL_OF_LEGS, "signs", "sign")
FIELDS = (*ASKED, *CARRIED)
"""All that the form asks and carries."""


class ReadCheckIn(NamedTuple):
    """What a form says; `wrong`: for each question that needs another look, what to say there."""

    says: dict[str, JSON]
    wrong: dict[str, str]


def read_check_in(form: QueryDict, asks: Collection[str], today: date, words: Words) -> ReadCheckIn:
    """Read what was asked; every problem is named at once."""
    typed, offered = Typed(form, words), KINDS["checked_in"]
    read = {key: _READERS[key](typed, key, today) for key in asks if key in offered}
    says = {key: told for key, told in read.items() if told is not None}
    if says.get("came_back") is False:
        says = {key: told for key, told in says.items() if key not in IF_IT_CAME_BACK}
    if not says and not typed.wrong:
        typed.wrong["nothing"] = words.say("check_ins", "wrong.nothing")
    return ReadCheckIn(says, typed.wrong)


def _scale(typed: Typed, key: str, today: date) -> JSON:
    return typed.scale(key)


def _yes_or_no(typed: Typed, key: str, today: date) -> JSON:
    return typed.yes_or_no(key)


def _whole(typed: Typed, key: str, today: date) -> JSON:
    told = typed.form.get(key, "").strip()
    if not told:
        return None
    number = int(told) if told.isdecimal() and len(told) < 9 else None
    if KINDS["checked_in"][key].wrong(number):
        _refuse(typed, key, "wrong.days", told=told[:20], most=KINDS["checked_in"][key].schema["maximum"])
    return number


def _day(typed: Typed, key: str, today: date) -> JSON:
    told = typed.form.get(key, "").strip()
    if not told:
        return None
    day = read_day(told)
    if day is None or day > today:
        _refuse(typed, key, "wrong.future" if day else "wrong.date", told=told[:20])
        return None
    return told


def _refuse(typed: Typed, key: str, sentence: str, **figures: Shown) -> None:
    typed.wrong.setdefault(key, typed.words.say("check_ins", sentence, **figures))


def _limited(typed: Typed, key: str, today: date) -> JSON:
    return typed.choice(key, LIMITED)


def _legs(typed: Typed, key: str, today: date) -> JSON:
    return read_legs(typed, needed=False)


def _signs(typed: Typed, key: str, today: date) -> JSON:
    """None for no answer: it is never taken for a no."""
    return read_signs(typed) if typed.form.get("signs") or ticked_in(typed.form) else None


_READERS: dict[str, Callable[[Typed, str, date], JSON]] = {
    **dict.fromkeys(SCALES, _scale),
    **dict.fromkeys(WHOLE, _whole),
    **dict.fromkeys(YES_OR_NO, _yes_or_no),
    "came_back_on": _day,
    "limited_activity": _limited,
    "legs": _legs,
    "symptoms": _signs,
}
