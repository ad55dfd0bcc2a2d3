"""Bars of weeks: what was done, and a short line for what the plan asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backstride.outcomes.charts.axes import Frame, days_below, flares_above, grid, round_top, spells_behind
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Kind, Shape, bar, line, words
from backstride.outcomes.outcome import Outcome
from backstride.outcomes.weeks import Week

HEIGHT = 180.0
SHARE_OF_BAR, WIDEST = 0.62, 34.0
ROOM_FOR_A_NUMBER = 27.0
"""Units of a week from which each bar has room for its own number."""
LOWEST = 2.0
"""Units that nothing takes when it was told as nothing."""


class Column(NamedTuple):
    """A week: minutes done and asked for; None is not known, or no plan."""

    week: Week
    done: float | None
    asked: float | None


def bars(columns: Sequence[Column], outcome: Outcome, kind: Kind, say: Sayer) -> Iterator[Shape]:
    """The whole drawing."""
    known = [each for column in columns for each in column[1:] if each is not None]
    top, step = round_top(max([*known, 1.0]))
    frame = Frame([column.week for column in columns], outcome.on, HEIGHT, top)
    yield from spells_behind(frame, outcome.weeks)
    yield from grid(frame, step, say)
    for number, column in enumerate(columns):
        yield from _column(frame, number, column, kind)
    yield from _numbers(frame, columns, say)
    yield from flares_above(frame, outcome.flares)
    yield from days_below(frame, say)


def _column(frame: Frame, number: int, column: Column, kind: Kind) -> Iterator[Shape]:
    middle = frame.left_of(number) + frame.slot / 2
    wide = min(frame.slot * SHARE_OF_BAR, WIDEST)
    if column.done is not None:
        top = min(frame.y(column.done), frame.base - LOWEST)
        seen = "so-far" if column.week.in_progress else kind
        yield bar(seen, middle - wide / 2, top, wide, frame.base - top)
    elif not column.week.in_progress:
        yield line("untold", middle - wide / 2, frame.base - 2, middle + wide / 2, frame.base - 2)
    if column.asked is not None:
        reach = min(frame.slot * 0.45, WIDEST / 2 + 5)
        yield line("asked", middle - reach, frame.y(column.asked), middle + reach, frame.y(column.asked))


def _numbers(frame: Frame, columns: Sequence[Column], say: Sayer) -> Iterator[Shape]:
    """The number over each bar, where there is room; else over the last one alone."""
    shown = range(len(columns)) if frame.slot >= ROOM_FOR_A_NUMBER else range(len(columns) - 1, len(columns))
    for number in shown:
        done, asked = columns[number].done, columns[number].asked
        if done is None:
            continue
        high = min(frame.y(done), frame.base - LOWEST)
        if asked is not None and -4 < high - frame.y(asked) < 18:
            high = frame.y(asked)
        yield words("strong", frame.left_of(number) + frame.slot / 2, high - 5, say.minutes(done))
