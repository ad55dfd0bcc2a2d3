"""A course that is followed as it is walked: each entry is lived through once, as a replay would.

Replaying the whole journal before every session gives the same course (a test compares the two), many
times more slowly.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from backstride.heart.clocks import next_strike
from backstride.heart.course import Course, Walk
from backstride.heart.entries import Entry
from backstride.heart.journal import Diary, open_diary
from backstride.heart.rulebook import RuleBook


class GoingAlong:
    """Somebody's course so far. It hears of a session with the morning after it, and never of the past."""

    def __init__(self, programme: str, book: RuleBook) -> None:
        self.book = book.with_only(book.programme(programme))
        self.walk = Walk(self.book, open_diary((), date.min))

    def live_through(self, told: Iterable[Entry], until: date) -> Course:
        """Live through what was told since, up to and with a day; where that leads."""
        diary, so_far = open_diary(told, until), self.walk
        self.walk = Walk(self.book, diary)
        self.walk.memory, self.walk.come_to = so_far.memory, so_far.come_to
        for day, entries in diary.days:
            self.walk.live_through(day, entries)
        self.walk.let_clocks_strike(until)
        return self._course(until)

    def _course(self, on: date) -> Course:
        memory = self.walk.memory
        strike = next_strike(memory)
        return Course(
            on=on,
            programme=memory.programme,
            state=memory.state,
            happenings=tuple(memory.happenings),
            memory=memory,
            diary=Diary((), ignored=0),  # whoever goes along keeps no journal
            book=self.book,
            next_strike_on=strike.day if strike else None,
        )
