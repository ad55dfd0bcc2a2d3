"""Sentences that go along with a page, their figures still open: its scripts fill them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from backstride.book.figures_in_words import HABITS, Shown, in_words
from backstride.book.words import Words
from backstride.heart.fields import JSON

FIGURES = (
    *("asked_s", "count", "day", "in_all", "last", "least", "longest", "most", "pain", "run", "signs"),
    "symptoms",
    *("tapped", "time", "told", "usual"),
)
"""Every figure that a sentence of the pocket may show."""
GAPS = {name: f"{{{name}}}" for name in FIGURES}
"""Shown in place of itself, a figure stays open."""
FOR_ONE: dict[str, Shown] = {**GAPS, "count": 1}
FOR_TWO: dict[str, Shown] = {**GAPS, "count": 2}
ONE = ".one"
"""After the id of a sentence that changes with its count: its form for one."""
A_DAY = date(2033, 11, 27)
"""A Sunday in a month and a year that are no part of each other: each part is found again in its sentence."""
Sentences = Mapping[str, Iterable[str]]


def words_to_fill(words: Words, *wanted: Sentences) -> dict[str, JSON]:
    """What `forms/say.js` needs: the sentences (ids by domain), the names of days and months."""
    all_of_them = [
        (domain, each) for sentences in wanted for domain in sentences for each in sentences[domain]
    ]
    said = {each: words.say(domain, each, **GAPS) for domain, each in all_of_them}
    for domain, each in all_of_them:
        if words.say(domain, each, **FOR_ONE) != words.say(domain, each, **FOR_TWO):
            said[f"{each}{ONE}"] = words.say(domain, each, **FOR_ONE)
    return {"habits": _habits(words.lang).replace("_", "-"), "sentences": said, "dates": _dates(words.lang)}


@lru_cache(maxsize=8)
def _dates(lang: str) -> dict[str, JSON]:
    """How a day is written in full, taken apart."""
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 - costs 23 ms

    days, names = get_day_names("wide", locale=_habits(lang)), get_month_names("wide", locale=_habits(lang))
    weekdays, months = [days[day] for day in range(7)], [names[month] for month in range(1, 13)]
    parts = {
        weekdays[A_DAY.weekday()]: "{weekday}",
        months[A_DAY.month - 1]: "{month}",
        f"{A_DAY.year}": "{year}",
        f"{A_DAY.day}": "{day}",
    }
    pattern = in_words("day", A_DAY, lang)
    for part, gap in parts.items():
        pattern = pattern.replace(part, gap, 1)
    return {"pattern": pattern, "weekdays": weekdays, "months": months}


def _habits(lang: str) -> str:
    return HABITS.get(lang, lang)
