"""The quiet part of a chart: lines to read by, days below, and where today is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from backstride.heart.schedule import ONE_DAY
from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.charts.look import WIDTH
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Shape, box, line, triangle, words
from backstride.outcomes.weeks import Week

LEFT, RIGHT, TOP, LABELS = 31.0, 13.0, 20.0, 22.0
ROOM_FOR_A_DAY = 58
"""Units that a day and the space beside it take below a chart."""
HALF_A_DAY = 22
STEPS = (1, 2, 5, 10, 20, 30, 50, 60, 100, 150, 200, 300, 500, 1000, 2000, 5000, 10_000)
MOST_LINES = 3
FEWEST = 6
FLARE = 9.0


class Frame(NamedTuple):
    """Where things lie: weeks from left to right, values from the base up. All in units of the drawing."""

    weeks: Sequence[Week]
    on: date
    height: float
    top_value: float

    @property
    def base(self) -> float:
        """Where nothing is."""
        return self.height - LABELS

    @property
    def slot(self) -> float:
        """The width of a week; where there are few, room is left for those to come."""
        return (WIDTH - LEFT - RIGHT) / max(len(self.weeks), FEWEST)

    def left_of(self, number: int) -> float:
        """Where a week begins, by its place in the row."""
        return LEFT + self.slot * number

    def x(self, day: date) -> float:
        """The middle of a day."""
        return LEFT + self.slot * ((day - self.weeks[0].first) / ONE_DAY + 0.5) / 7

    def y(self, value: float) -> float:
        """How high a value lies."""
        return self.base - (self.base - TOP) * value / self.top_value


def round_top(highest: float) -> tuple[float, int]:
    """A round value that lies no lower than the highest, and the step of the lines below it."""
    step = next((each for each in STEPS if highest <= each * MOST_LINES), STEPS[-1])
    return max(1, -(-highest // step)) * step, step


def grid(frame: Frame, step: float, say: Sayer) -> Iterator[Shape]:
    """A line for each step, with its number at the left."""
    value = 0.0
    while value <= frame.top_value:
        yield line("grid", LEFT, frame.y(value), WIDTH - RIGHT, frame.y(value))
        yield words("letters", LEFT - 5, frame.y(value) + 4.5, say.number(value), "end")
        value += step


def days_below(frame: Frame, say: Sayer) -> Iterator[Shape]:
    """The day on which a week begins, as often as there is room; the last one is called by its name."""
    last, every = len(frame.weeks) - 1, -int(-ROOM_FOR_A_DAY // frame.slot)
    for number in range(last, -1, -every):
        middle, anchor = frame.left_of(number) + frame.slot / 2, "middle"
        if middle + HALF_A_DAY > WIDTH:
            middle, anchor = WIDTH - 1.0, "end"
        now = number == last
        letters = say("axis.now") if now else say.day(frame.weeks[number].first)
        yield words("strong" if now else "letters", middle, frame.height - 5, letters, anchor)


def today(frame: Frame) -> Shape:
    """Where today is."""
    return line("now", frame.x(frame.on), TOP - 6, frame.x(frame.on), frame.base)


def spells_behind(frame: Frame, weeks: Sequence[ActiveWeek]) -> Iterator[Shape]:
    """Behind everything: the weeks of a flare-up."""
    for number, week in enumerate(weeks):
        if "flare" in week.named:
            yield box("spell", frame.left_of(number), 0, frame.slot, frame.base)


def flares_above(frame: Frame, flares: Sequence[date]) -> Iterator[Shape]:
    """A triangle over the day on which each flare-up began."""
    for day in flares:
        yield triangle("flare", frame.x(day), FLARE / 2 + 2, FLARE)
