"""The ladder over time: on which stage somebody is, and was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from backstride.heart.schedule import ONE_DAY
from backstride.heart.state import SESSIONS_WAIT, rung_of
from backstride.outcomes.charts.axes import (
    LEFT,
    Frame,
    days_below,
    flares_above,
    grid,
    round_top,
    spells_behind,
)
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.marks import marks
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Shape, dot, field, joined, line, words
from backstride.outcomes.how_it_stood import Stood, stood_on
from backstride.outcomes.outcome import Outcome

HEIGHT = 180.0
COLUMNS = ("day", "stage", "how")
HERE = 12.0


class Stretch(NamedTuple):
    """Days on one stage: from the first up to, and without, the last."""

    first: date
    until: date
    stage: int
    waits: bool


def climb_chart(outcome: Outcome, say: Sayer) -> Chart | None:
    """None where there is no stage now."""
    stage = outcome.course.state.stage
    if not stage:
        return None
    stretches = _stretches(outcome)
    return Chart(
        name="climb",
        title=say("climb.title"),
        drawn=say("climb.drawn"),
        says=tuple(_says(outcome, say)),
        marks=marks(_there(outcome, stretches), say),
        columns=tuple(say(f"climb.column.{name}") for name in COLUMNS),
        rows=tuple(_rows(outcome, say)),
        shapes=tuple(_shapes(outcome, stretches, say)),
        height=HEIGHT,
    )


def _stretches(outcome: Outcome) -> list[Stretch]:
    """On the ladder of today; time on another one is left open."""
    stretches: list[Stretch] = []
    day = outcome.first
    while day <= outcome.on:
        stood = stood_on(outcome.days, day)
        if stood and stood.stage and stood.programme == outcome.course.programme.id:
            last = stretches[-1] if stretches else None
            if last and last[1:] == (day, stood.stage, stood.waits):
                stretches[-1] = last._replace(until=day + ONE_DAY)
            else:
                stretches.append(Stretch(day, day + ONE_DAY, stood.stage, stood.waits))
        day += ONE_DAY
    return stretches


def _shapes(outcome: Outcome, stretches: Sequence[Stretch], say: Sayer) -> Iterator[Shape]:
    stages = len(outcome.course.programme.stages)
    _, step = round_top(stages)
    frame = Frame([each.week for each in outcome.weeks], outcome.on, HEIGHT, stages)
    yield from spells_behind(frame, outcome.weeks)
    yield from _under(frame, stretches)
    yield from grid(frame, step, say)
    yield from _steps(frame, stretches)
    x, y = frame.x(outcome.on), frame.y(outcome.course.state.stage)
    yield dot("here", x, y, HERE)
    yield words("strong", x, y - 11, say.number(outcome.course.state.stage))
    yield from flares_above(frame, outcome.flares)
    yield from days_below(frame, say)


def _edge(frame: Frame, day: date) -> float:
    return LEFT + frame.slot * ((day - frame.weeks[0].first) / ONE_DAY) / 7


def _under(frame: Frame, stretches: Sequence[Stretch]) -> Iterator[Shape]:
    """One field under all stretches that follow each other: several would show their seams."""
    together: list[list[Stretch]] = []
    for each in stretches:
        if not together or together[-1][-1].until != each.first:
            together.append([])
        together[-1].append(each)
    for run in together:
        above = [(_edge(frame, day), frame.y(each.stage)) for each in run for day in (each.first, each.until)]
        yield field("under", [(above[0][0], frame.base), *above, (above[-1][0], frame.base)])


def _steps(frame: Frame, stretches: Sequence[Stretch]) -> Iterator[Shape]:
    """Stretches that follow each other are joined; one in which sessions waited is dotted."""
    points: list[tuple[float, float]] = []
    until = None
    for each in stretches:
        left, right, y = _edge(frame, each.first), _edge(frame, each.until), frame.y(each.stage)
        if (each.waits or each.first != until) and points:
            yield joined("step", points)
            points = []
        if each.waits:
            yield line("waits", left, y, right, y)
        else:
            points += [(left, y), (right, y)]
        until = each.until
    if points:
        yield joined("step", points)


def _says(outcome: Outcome, say: Sayer) -> Iterator[str]:
    course = outcome.course
    stages = len(course.programme.stages)
    yield say("climb.says.now", stage=course.state.stage, stages=stages)
    rung = rung_of(course.programme, course.state)
    if rung:
        yield say("climb.says.asks", count=rung.days_per_week, minutes=rung.session.minutes)
    elif course.state.mode in SESSIONS_WAIT:
        yield say("climb.says.waits")
    changes = [each for each in _changes(outcome) if each.day >= outcome.first]
    began = next((each for each in changes if each.how == "began"), None)
    if began:
        yield say("climb.says.began", stage=began.stage, day=say.day(began.day))
    for how in ("up", "back"):
        days = [each.day for each in changes if each.how == how]
        if days:
            yield say(f"climb.says.{how}", count=len(days), day=say.day(days[-1]))


def _changes(outcome: Outcome) -> Iterator[Stood]:
    return (each for each in outcome.days if each.stage and each.how != "goes_on")


def _rows(outcome: Outcome, say: Sayer) -> Iterator[tuple[str, ...]]:
    before = stood_on(outcome.days, outcome.first - ONE_DAY)
    if before and before.stage:
        yield say.full_day(outcome.first), say.number(before.stage), say("climb.how.goes_on")
    for each in _changes(outcome):
        if each.day >= outcome.first:
            yield say.full_day(each.day), say.number(each.stage), say(f"climb.how.{each.how}")


def _there(outcome: Outcome, stretches: Sequence[Stretch]) -> Iterator[tuple[str, bool]]:
    """Which marks there are."""
    yield "here", True
    yield "step", any(not each.waits for each in stretches)
    yield "waits", any(each.waits for each in stretches)
    yield "flare", bool(outcome.flares)
