"""What a standing keeps of the measures: of each the last answer, and what was said about those low ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.measures.last_told import LastTold, last_told, to_look_at
from backstride.heart.attention import Attention
from backstride.heart.course import Course


class ForMeasures(NamedTuple):
    """It holds until an entry comes. It stands beside the decision: no measure changes a prescription."""

    last: tuple[LastTold, ...]
    answered: tuple[tuple[str, date], ...]
    """Rules of attention that somebody has said something about, each with the day on which they did last."""

    @property
    def to_look_at(self) -> tuple[Attention, ...]:
        """What somebody should look at, most urgent first."""
        return to_look_at(self.last, dict(self.answered))

    def day_of(self, measure: str) -> date | None:
        """The local day on which a measure was answered last; None where it never was."""
        return next((each.day for each in self.last if each.measure == measure), None)


def keep_for_measures(course: Course) -> ForMeasures:
    """Of a course."""
    answered = course.diary.of("attention_answered")
    return ForMeasures(
        last_told(course.diary.of("measured")),
        tuple({entry.says["rule"]: day for day, entry in answered}.items()),
    )


def for_measures_again(told: Sequence[Any]) -> ForMeasures:
    """From what JSON made of it."""
    last, answered = told
    return ForMeasures(
        tuple(LastTold(measure, day, tuple(signs)) for measure, day, signs in last),
        tuple((rule, day) for rule, day in answered),
    )
