"""Mornings after, and months: a sign for each answer. Signs differ in shape, not by colour alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from backstride.book.recurrence.months import Month
from backstride.outcomes.charts.axes import TOP, Frame, days_below
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.lately import lately, window
from backstride.outcomes.charts.look import WIDTH
from backstride.outcomes.charts.marks import marks
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Shape, dot, triangle, words
from backstride.outcomes.mornings import HOW, How
from backstride.outcomes.outcome import Outcome

LARGEST, SMALLEST = 16.0, 5.0
APART = 3.0
LABELS = 26.0
MONTHS_IN_A_ROW = 6

SIGNS: dict[str, Callable[[float, float, float], Shape]] = {
    "usual": lambda x, y, size: dot("usual", x, y, size),
    "not_usual": lambda x, y, size: triangle("not-usual", x, y, size),
    "not_answered": lambda x, y, size: dot("unanswered", x, y, size - 2),
    "not_due": lambda x, y, size: dot("not-due", x, y, size - 2),
    "free": lambda x, y, size: dot("usual", x, y, size),
    "returned": lambda x, y, size: triangle("not-usual", x, y, size),
    "not_known": lambda x, y, size: dot("unanswered", x, y, size - 2),
}


class Signs(NamedTuple):
    """How large signs are, and how high the chart is with them."""

    size: float
    high: float


def mornings_chart(outcome: Outcome, say: Sayer) -> Chart | None:
    """None before the first session."""
    counted = [(each.week, each.mornings) for each in outcome.mornings]
    if not any(mornings for _, mornings in counted):
        return None
    there = {how for _, mornings in counted for how in mornings}
    size = _size(outcome)
    return Chart(
        name="mornings",
        title=say("mornings.title"),
        drawn=say("mornings.drawn"),
        says=tuple(_says(outcome, say)),
        marks=marks(((how, how in there) for how in HOW), say),
        columns=(say("mornings.column.week"), *(say(f"mornings.column.{how}") for how in HOW)),
        rows=tuple(
            (say.full_day(each.week.first), *(say.number(each.count(how)) for how in HOW))
            for each in outcome.mornings
        ),
        shapes=tuple(_shapes(outcome, size, say)),
        height=size.high,
    )


def _size(outcome: Outcome) -> Signs:
    most = max(len(each.mornings) for each in outcome.mornings)
    slot = Frame([each.week for each in outcome.mornings], outcome.on, 0, 1).slot
    size = max(SMALLEST, min(LARGEST, slot - APART))
    return Signs(size, TOP + most * (size + APART) + LABELS)


def _shapes(outcome: Outcome, signs: Signs, say: Sayer) -> Iterator[Shape]:
    frame = Frame([each.week for each in outcome.mornings], outcome.on, signs.high, 1)
    for number, week in enumerate(outcome.mornings):
        x = frame.left_of(number) + frame.slot / 2
        for place, how in enumerate(sorted(week.mornings, key=HOW.index)):
            y = frame.base - (place + 0.5) * (signs.size + APART)
            yield SIGNS[how](x, y, signs.size)
    yield from days_below(frame, say)


def _says(outcome: Outcome, say: Sayer) -> Iterator[str]:
    mornings = lately(outcome).mornings
    counts: dict[How, int] = {how: sum(each.count(how) for each in mornings) for how in HOW}
    figures = {how: say.number(count) for how, count in counts.items()}
    yield say("mornings.says", window=window(outcome, say), **figures)
    if counts["not_due"]:
        yield say("mornings.says.not_due")


def months_chart(months: Sequence[Month], say: Sayer) -> Chart | None:
    """Months free of recurrence, for whoever was free of it; None where nothing is known of any."""
    if all(each.how == "not_known" for each in months):
        return None
    rows = -(-len(months) // MONTHS_IN_A_ROW)
    counts = {how: sum(each.how == how for each in months) for how in ("free", "returned", "not_known")}
    return Chart(
        name="months",
        title=say("months.title"),
        drawn=say("months.drawn"),
        says=(say("months.says", **{how: say.number(count) for how, count in counts.items()}),),
        marks=marks(((how, bool(count)) for how, count in counts.items()), say),
        columns=(say("months.column.month"), say("months.column.how")),
        rows=tuple((say.month(each.first), say(f"mark.{each.how}")) for each in months),
        shapes=tuple(_month_shapes(months, say)),
        height=rows * 56.0 + 6,
    )


def _month_shapes(months: Sequence[Month], say: Sayer) -> Iterator[Shape]:
    slot = WIDTH / MONTHS_IN_A_ROW
    for number, each in enumerate(months):
        row, place = divmod(number, MONTHS_IN_A_ROW)
        x, y = slot * (place + 0.5), row * 56.0
        yield SIGNS[each.how](x, y + 18, 22)
        yield words("letters", x, y + 48, say.short_month(each.first))
