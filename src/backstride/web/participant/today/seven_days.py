"""The last seven days, as far as the standing knows them: the days with a session, and today."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.words import Words
from backstride.heart.another_day import Week
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.schedule import DAYS_IN_A_WEEK, ONE_DAY


class Day(NamedTuple):
    """A day of the row: its short name and number; whether a session was told for it."""

    name: str
    number: int
    day: date
    done: bool
    today: bool


def seven_days(week: Week, begun: date, today: date, words: Words) -> list[Day]:
    """Today and the six days before, from the day on which somebody began; nothing on that day itself."""
    days = [today - ONE_DAY * back for back in reversed(range(DAYS_IN_A_WEEK))]
    return [_day(day, week, today, words) for day in days if begun <= day and begun < today]


def _day(day: date, week: Week, today: date, words: Words) -> Day:
    name = words.say("today", f"day.{DAYS_OF_THE_WEEK[day.weekday()]}")
    return Day(name, day.day, day, day in week.sessions, day == today)
