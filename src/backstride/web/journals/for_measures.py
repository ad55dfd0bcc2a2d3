"""What a standing keeps of the measures: the last answers, what was said about low ones, and what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.measures.last_told import LastTold, last_told, to_look_at
from backstride.book.measures.standing import Told
from backstride.book.measures.told import measures_asked, told_of_measures
from backstride.heart.attention import Attention
from backstride.heart.course import Course


class ForMeasures(NamedTuple):
    """It holds until an entry comes. It stands beside the decision: no measure changes a prescription."""

    last: tuple[LastTold, ...]
    answered: tuple[tuple[str, date], ...]
    """Rules of attention that the person has said something about, each with the day on which they did last.

    What a clinician answers takes no note from the person's page: it stands beside the need (`answers`).
    """
    told: tuple[Told, ...]
    """About the times of asking that are still open: shown, put off, declined or answered."""

    @property
    def to_look_at(self) -> tuple[Attention, ...]:
        """What somebody should look at, most urgent first."""
        return to_look_at(self.last, dict(self.answered))

    def day_of(self, measure: str) -> date | None:
        """The local day on which a measure was answered last; None where it never was."""
        return next((each.day for each in self.last if each.measure == measure), None)


def keep_for_measures(course: Course) -> ForMeasures:
    """Of a course."""
    own = (each for each in course.diary.of("attention_answered") if each[1].by != "clinician")
    answered = [(day, entry) for day, entry in own if entry.says.get("how", "done") == "done"]
    return ForMeasures(
        last_told(course.diary.of("measured")),
        tuple({entry.says["rule"]: day for day, entry in answered}.items()),
        tuple(_still_open(course)),
    )


def _still_open(course: Course) -> Iterator[Told]:
    """What has expired is not kept: nobody is asked about it again."""
    windows = {
        each.window.measure: each.window
        for each in measures_asked(course)
        if each.window.due <= course.on < each.window.until
    }
    for told in told_of_measures(course):
        window = windows.get(told.measure)
        if window and (told.due == window.due if told.due else window.holds(told.day)):
            yield told


def for_measures_again(told: Sequence[Any]) -> ForMeasures:
    """From what JSON made of it."""
    last, answered, about = told
    return ForMeasures(
        tuple(LastTold(measure, day, tuple(signs)) for measure, day, signs in last),
        tuple((rule, day) for rule, day in answered),
        tuple(Told(*each) for each in about),
    )
