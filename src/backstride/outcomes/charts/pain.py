"""Pain over time: each session from before to after by its worst, mornings, weekly averages, flare-ups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import TypeVar

from backstride.outcomes.charts.axes import Frame, days_below, flares_above, grid, spells_behind, today
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.lately import LATELY, lately, window
from backstride.outcomes.charts.marks import marks
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.charts.shapes import Shape, diamond, dot, joined, line, square
from backstride.outcomes.outcome import Outcome
from backstride.outcomes.told import PainTold, SessionTold

Item = TypeVar("Item")

HEIGHT = 220.0
MOST_PAIN, STEP = 10.0, 5.0
APART_DAYS = 10
"""Two weekly averages farther apart are not joined: a week between them was not told."""
MANY_WEEKS = 20
"""From here on a week is drawn as a whole: single days would hide each other. The table has them all."""
SMALL, LARGE = 4.5, 6.5
COLUMNS = ("day", "before", "worst", "after", "morning", "average", "note")


def pain_chart(outcome: Outcome, say: Sayer) -> Chart | None:
    """None before any pain was told."""
    told = outcome.told
    if not (told.sessions or told.mornings or told.averages):
        return None
    return Chart(
        name="pain",
        title=say("pain.title"),
        drawn=say("pain.drawn.weeks" if _are_many(outcome) else "pain.drawn"),
        says=tuple(_says(outcome, say)),
        marks=marks(_there(outcome), say),
        columns=tuple(say(f"pain.column.{name}") for name in COLUMNS),
        rows=tuple(_rows(outcome, say)),
        shapes=tuple(_shapes(outcome, say)),
        height=HEIGHT,
    )


def _are_many(outcome: Outcome) -> bool:
    return len(outcome.weeks) > MANY_WEEKS


def _shapes(outcome: Outcome, say: Sayer) -> Iterator[Shape]:
    weeks = [each.week for each in outcome.weeks]
    frame = Frame(weeks, outcome.on, HEIGHT, MOST_PAIN)
    many = _are_many(outcome)
    yield from spells_behind(frame, outcome.weeks)
    yield from grid(frame, STEP, say)
    yield from _by_week(frame, outcome) if many else _by_day(frame, outcome)
    yield from _averages(frame, outcome.told.averages, SMALL if many else LARGE + 2)
    yield from flares_above(frame, outcome.flares)
    yield from days_below(frame, say)


def _by_week(frame: Frame, outcome: Outcome) -> Iterator[Shape]:
    """From the lowest to the highest worst of a week's sessions, and the middle one."""
    for number, week in enumerate(outcome.weeks):
        worst = [each.worst for each in outcome.told.sessions if week.week.holds(each.day)]
        if worst:
            x = frame.left_of(number) + frame.slot / 2
            yield line("span", x, frame.y(min(worst)), x, frame.y(max(worst)))
            yield dot("worst", x, frame.y(median(worst)), SMALL)


def _by_day(frame: Frame, outcome: Outcome) -> Iterator[Shape]:
    yield today(frame)
    for session in outcome.told.sessions:
        yield from _session(frame, session, LARGE)
    for morning in outcome.told.mornings:
        yield square("morning", frame.x(morning.day), frame.y(morning.pain), LARGE - 1)


def _session(frame: Frame, session: SessionTold, size: float) -> Iterator[Shape]:
    x, around = frame.x(session.day), [session.before, session.after]
    lowest = min([session.worst, *(pain for pain in around if pain is not None)])
    if lowest < session.worst:
        yield line("span", x, frame.y(lowest), x, frame.y(session.worst))
    yield dot("worst", x, frame.y(session.worst), size)


def _averages(frame: Frame, averages: Sequence[PainTold], size: float) -> Iterator[Shape]:
    for stretch in _stretches(averages):
        if len(stretch) > 1:
            yield joined("average-line", [(frame.x(each.day), frame.y(each.pain)) for each in stretch])
    yield from (diamond("average", frame.x(each.day), frame.y(each.pain), size) for each in averages)


def _stretches(averages: Sequence[PainTold]) -> list[list[PainTold]]:
    """Those that follow each other week by week; what was not told parts them."""
    stretches = [[each] for each in averages[:1]]
    for before, each in pairwise(averages):
        if (each.day - before.day).days > APART_DAYS:
            stretches.append([])
        stretches[-1].append(each)
    return stretches


def _says(outcome: Outcome, say: Sayer) -> Iterator[str]:
    told = lately(outcome).told
    for name, pains in (
        ("worst", [each.worst for each in told.sessions]),
        ("mornings", [each.pain for each in told.mornings]),
    ):
        if pains:
            figures = {"least": min(pains), "middle": median(pains), "most": max(pains)}
            said = {key: say.number(value) for key, value in figures.items()}
            alike = ".alike" if min(pains) == max(pains) else ""
            yield say(f"pain.says.{name}{alike}", window=window(outcome, say), **said)
    if averages := outcome.told.averages[-LATELY:]:
        listed = say.listing([say.number(each.pain) for each in averages])
        yield say("pain.says.averages", count=len(averages), averages=listed)
    if outcome.flares:
        more = ".more" * (len(outcome.flares) > 1)
        yield say(f"pain.says.flares{more}", days=say.days(outcome.flares))


def _rows(outcome: Outcome, say: Sayer) -> Iterator[tuple[str, ...]]:
    """A row for each day; a second session or answer of a day has a row of its own."""
    told = outcome.told
    pains = (*told.mornings, *told.averages)
    days = {each.day for each in told.sessions} | {each.day for each in pains} | set(outcome.flares)
    for day in sorted(days):
        sessions: list[SessionTold | None] = [each for each in told.sessions if each.day == day]
        mornings = _pains(told.mornings, day)
        averages = _pains(told.averages, day)
        for number in range(max(len(sessions), len(mornings), len(averages), 1)):
            session = _at(sessions, number)
            figures = (
                session.before if session else None,
                session.worst if session else None,
                session.after if session else None,
                _at(mornings, number),
                _at(averages, number),
            )
            note = say("note.flare") if day in outcome.flares and not number else ""
            yield (say.full_day(day), *map(say.cell, figures), note)


def _pains(told: Sequence[PainTold], day: date) -> list[float | None]:
    return [each.pain for each in told if each.day == day]


def _at(items: Sequence[Item], number: int) -> Item | None:
    return items[number] if number < len(items) else None


def _there(outcome: Outcome) -> Iterator[tuple[str, bool]]:
    """Which marks there are."""
    told, many = outcome.told, _are_many(outcome)
    yield "worst", bool(told.sessions) and not many
    yield "worst_of_week", bool(told.sessions) and many
    yield "morning", bool(told.mornings) and not many
    yield "average", bool(told.averages)
    yield "flare", bool(outcome.flares)
