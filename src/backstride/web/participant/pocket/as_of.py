"""When a page was made that is looked at later: a kept one says so itself."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from backstride.book.figures_in_words import HABITS
from backstride.book.words import Words


def as_of(made: datetime, zone: str, words: Words) -> str:
    """`Page kept on 22 November at 10:32`, on the clock of a time zone (IANA)."""
    here = made.astimezone(ZoneInfo(zone))
    day = format_skeleton("MMMMd", here, locale=HABITS.get(words.lang, words.lang))
    return words.say("pocket", "as_of", day=str(day), time=f"{here:%H:%M}")
