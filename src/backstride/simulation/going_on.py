"""A journal that goes on: replayed once, and from there lived through as more is told.

Replaying the whole journal after each new entry gives the same course (a test compares the two), many times
more slowly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from backstride.heart.clocks import next_strike
from backstride.heart.course import Course, Walk
from backstride.heart.entries import Entry
from backstride.heart.journal import open_diary


class GoingOn:
    """Somebody's course from a replay on. It hears of a session with the morning after it, never of the past.

    The course that it begins with is used up: ask `course` where it has come to.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        enrolled = [entry.says for _, entry in course.diary.of("enrolled")]
        first = course.book.programme(enrolled[0]["programme"], enrolled[0].get("version"))
        self._book = course.book.with_only(first)  # its figures judge every session, as in a replay

    def live_through(self, told: Iterable[Entry], until: date) -> Course:
        """Live through what was told since, up to and with a day; where that leads."""
        diary, memory = open_diary(told, until), self.course.memory
        walk = Walk(self._book, diary)
        walk.memory, walk.come_to = memory, self.course.on
        for day, entries in diary.days:
            walk.live_through(day, entries)
        walk.let_clocks_strike(until)
        strike = next_strike(memory)
        self.course = replace(
            self.course,
            on=until,
            programme=memory.programme,
            state=memory.state,
            happenings=tuple(memory.happenings),
            next_strike_on=strike.day if strike else None,
        )
        return self.course
