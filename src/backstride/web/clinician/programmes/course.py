"""A course in which everything goes well, week by week: what somebody would be asked who does all of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.session_in_words import session_in_words
from backstride.book.settled_course import settled_course
from backstride.book.words import Words
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAYS_IN_A_WEEK

ON_THE_LAST = 2
"""Weeks that are shown once the last stage is reached: then each is like the other."""


class Week(NamedTuple):
    """A week of it: minutes of moving and of running, and its last session in words."""

    number: int
    stages: str
    sessions: int
    minutes: float
    run_minutes: float
    session: str


def weeks_of(programme: Programme, start: int, words: Words) -> Iterator[Week]:
    """Every week from a stage on, until the last stage is reached or a year is over."""
    most = chosen_time("clinic.course_shown").days // DAYS_IN_A_WEEK
    on_the_last = 0
    for number, outings in groupby(settled_course(programme, start, most), key=lambda each: each.week):
        week = list(outings)
        first, last = week[0].stage, week[-1].stage
        yield Week(
            number,
            f"{first}" if first == last else f"{first}–{last}",
            len(week),
            round(sum(each.minutes for each in week), 1),
            round(sum(each.run_minutes for each in week), 1),
            session_in_words(programme.stages[last - 1].session, words),
        )
        on_the_last += last == programme.last_stage
        if on_the_last == ON_THE_LAST:
            return
