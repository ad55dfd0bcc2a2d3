"""Which session is to be moved, and where it can go: the heart's offers in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.book.words import Words
from backstride.heart.coming_days import Offer, coming_days, days_to_move_to
from backstride.heart.fields import read_day
from backstride.web.journals.kept import Kept

DOMAIN = "moving"
FARTHEST_DAYS = chosen_whole("ahead.moved")
"""How far ahead a session can be moved (days)."""


class Choice(NamedTuple):
    """A day to choose: its value in the form, its name, what would then not be, and that it goes on lower."""

    value: str
    says: str
    note: str
    lowers: str


class ToMove(NamedTuple):
    """The session of a day, and the days it may be moved to; `day` None where none is planned there."""

    day: date | None
    choices: tuple[Choice, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """What the form may say."""
        return tuple(choice.value for choice in self.choices)

    @property
    def has_notes(self) -> bool:
        """Whether some day takes another one with it."""
        return any(choice.note for choice in self.choices)


def to_move(kept: Kept, told: str, words: Words) -> ToMove:
    """For the day that was named, else for the next session. Only what is planned can be moved."""
    decision, week = kept.decision, kept.week
    day = read_day(told) if told else decision.next_session_on
    if day is None or day not in coming_days(decision, week, FARTHEST_DAYS):
        return ToMove(None, ())
    return ToMove(day, tuple(_choices(days_to_move_to(decision, week, day), decision.on, words)))


def _choices(offers: Iterable[Offer], today: date, words: Words) -> Iterator[Choice]:
    for offer in offers:
        name = words.say(DOMAIN, "day.today" if offer.day == today else "day", day=offer.day)
        gone = [words.say(DOMAIN, "day", day=day) for day in offer.falls_away]
        note = words.say(DOMAIN, "falls_away", days=gone) if gone else ""
        lowers = words.say(DOMAIN, "lowers", day=offer.lowers_on) if offer.lowers_on else ""
        yield Choice(offer.day.isoformat(), name, note, lowers)
