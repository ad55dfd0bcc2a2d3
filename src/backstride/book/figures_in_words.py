"""How a figure is written in a language: 7.5 and 7,5; Sunday, 22 November 2026; 2 min 30 s; a, b y c.

Babel knows how languages write numbers and dates. It is imported where a figure needs it: a sentence without
figures, or one that shows only text or a duration, does not pay for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeAlias

from backstride.heart.parameters import Figure

Shown: TypeAlias = str | int | float | Decimal | date | timedelta | Figure | Sequence["Shown"]
"""What a sentence can show. A `Figure` shows its value; a sequence becomes `a, b and c`."""

HABITS = {"en": "en_GB"}
"""Whose habits a language follows where its countries differ: day first leaves no English date in doubt."""

GROUPED_FROM = {"es": 10_000}
"""From which number on thousands are set apart, where a language does so late: 2776, but 12.776 (CLDR)."""

ALIKE_BELOW = 1_000
"""Below it a whole number is written alike in every language here: nothing need be looked up."""

SOUNDS_LIKE_I = re.compile(r"í|hí|i(?![aeo])|hi(?![aeo])", re.IGNORECASE)
"""Fiebre e hinchazón, but nieve y hielo."""


class CannotBeShown(TypeError):
    """A figure has no form in words: nothing, a truth value, not a number, or something that is no figure."""


def in_words(name: str, figure: Shown, lang: str) -> str:
    """One figure as text; text stays as it is. Raises `CannotBeShown`.

    The name tells what a bare number is: `seconds` or `..._s` holds seconds and is written as a duration;
    `minutes` or `..._minutes` holds minutes, which nobody wants to the second; `year` or `..._year` a year.
    """
    match figure:
        case str():
            return str(figure)
        case Figure():
            return in_words(name, figure.value, lang)
        case timedelta():
            return duration(figure.total_seconds())
        case date():
            return _date(figure, lang)
        case bool():
            raise CannotBeShown(f"{name} is {figure}: give a word or a number.")
        case int() | float() | Decimal():
            return _number(name, figure, lang)
        case Sequence():
            return listing([in_words(name, each, lang) for each in figure], lang)
    # Types allow no more, but figures also come from files.
    raise CannotBeShown(f"{name} is {figure!r}: give text, a number, a date or a list of them.")


def duration(seconds: float) -> str:
    """Seconds as `45 s`, `2 min 30 s`, `1 h 5 min`; these symbols are the same in every language."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (rest, "s")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 s"


HALVES_BELOW_MIN = 10
"""Below this, half a minute tells people something; from here on whole minutes do."""


def about(minutes: float) -> float:
    """Minutes as people say them: 32.56 is 33, and 2.56 is 2.5. Something is never nothing."""
    parts = 2 if minutes < HALVES_BELOW_MIN else 1
    whole = max(math.floor(minutes * parts + 0.5), 1 if minutes > 0 else 0)
    return whole // parts if whole % parts == 0 else whole / parts


def listing(items: Sequence[str], lang: str) -> str:
    """`a, b and c`; in Spanish `a, b y c`, and `e` before the sound of i."""
    from babel.lists import format_list  # noqa: PLC0415 - costs 15 ms

    listed = format_list(items, locale=_habits(lang))
    if lang == "es" and len(items) > 1 and SOUNDS_LIKE_I.match(items[-1]):
        listed = f"{listed.removesuffix(f'y {items[-1]}')}e {items[-1]}"
    return listed


def _number(name: str, figure: float | Decimal, lang: str) -> str:
    if not math.isfinite(figure):
        raise CannotBeShown(f"{name} is {figure}: there is no such number to show.")
    if name == "seconds" or name.endswith("_s"):
        return duration(float(figure))
    if name == "minutes" or name.endswith("_minutes"):
        figure = about(float(figure))
    if isinstance(figure, int) and 0 <= figure < ALIKE_BELOW:
        return str(figure)
    from babel.numbers import format_decimal  # noqa: PLC0415 - costs 13 ms

    is_year = name == "year" or name.endswith("_year")
    grouped = not is_year and abs(float(figure)) >= GROUPED_FROM.get(lang, 0)
    return format_decimal(figure, locale=_habits(lang), group_separator=grouped)


def _date(day: date, lang: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - costs 23 ms

    return format_date(day.date() if isinstance(day, datetime) else day, format="full", locale=_habits(lang))


def _habits(lang: str) -> str:
    return HABITS.get(lang, lang)
