"""The way back as a small ladder in words: now, after a usual morning, after so many sessions."""

from __future__ import annotations

from collections.abc import Iterable

from backstride.book.recurrence.way_back import Back
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words

DOMAIN = "bad_days"


def way_back_in_words(rungs: Iterable[Back], words: Words) -> list[str]:
    """One line a rung."""
    return [_line(rung, words) for rung in rungs]


def _line(rung: Back, words: Words) -> str:
    session = session_in_words(rung.session, words)
    days = words.say(DOMAIN, "back.days", count=rung.days_per_week)
    asks = words.say(DOMAIN, "back.asks", session=session, days=days)
    if rung.after == "now":
        return words.say(DOMAIN, "back.now", asks=asks)
    return words.say(DOMAIN, f"back.{rung.after}", count=rung.times, asks=asks)
