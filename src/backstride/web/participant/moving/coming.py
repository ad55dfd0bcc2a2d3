"""The coming sessions as they are planned, each with the day it was moved from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.heart.coming_days import coming_days
from backstride.heart.moves import moved_from
from backstride.web.journals.kept import Kept

LISTED_DAYS = chosen_whole("ahead.listed")


class Coming(NamedTuple):
    """A day with a session; `was`: the day it was moved from, where it was."""

    day: date
    was: date | None


def coming_sessions(kept: Kept) -> list[Coming]:
    """Those of the next days, as far as the list goes, if each is done as planned."""
    week = kept.week
    if week is None:
        return []
    days = coming_days(kept.decision, week, LISTED_DAYS)
    return [Coming(day, moved_from(week.moves, day, week.sessions)) for day in days]
