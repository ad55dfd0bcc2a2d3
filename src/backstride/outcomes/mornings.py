"""Mornings after a session: as usual, not as usual, not answered; each is counted by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from backstride.heart.course import Mornings, Walk
from backstride.heart.entries import Entry
from backstride.heart.fields import is_yes
from backstride.heart.schedule import ONE_DAY
from backstride.outcomes.weeks import Week

How = Literal["usual", "not_usual", "not_answered", "not_due"]
HOW: tuple[How, ...] = ("usual", "not_usual", "not_answered", "not_due")


class MorningAfter(NamedTuple):
    """The morning after the sessions of a day."""

    session_on: date
    how: How


class MorningWeek(NamedTuple):
    """The mornings after the sessions of a week, in order."""

    week: Week
    mornings: tuple[How, ...]

    def count(self, how: How) -> int:
        """How many were so."""
        return self.mornings.count(how)


def mornings_after(walk: Walk, on: date) -> tuple[MorningAfter, ...]:
    """The morning after each day with a session. The one of today is not due while today can answer it."""
    return tuple(MorningAfter(day, _how(day, walk.mornings, on)) for day in sorted(walk.outings))


def morning_weeks(weeks: Iterable[Week], mornings: Sequence[MorningAfter]) -> tuple[MorningWeek, ...]:
    """The same, by the week of the session."""
    return tuple(
        MorningWeek(week, tuple(each.how for each in mornings if week.holds(each.session_on)))
        for week in weeks
    )


def _how(day: date, mornings: Mornings, on: date) -> How:
    answers = [entry for each in mornings.get(day, {}).values() for entry in each]
    if answers:
        return "usual" if all(map(_is_usual, answers)) else "not_usual"
    return "not_due" if day + ONE_DAY >= on else "not_answered"


def _is_usual(answer: Entry) -> bool:
    return is_yes(answer.says["back_to_usual"])
