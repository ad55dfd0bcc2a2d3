"""Where somebody is on their ladder: one row a stage, and the ladder drawn as a row of bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from backstride.heart.notation import Session
from backstride.heart.programme import Programme
from backstride.web.journals.kept import Kept

WIDTH, HEIGHT, ROOM_ABOVE = 1000, 240, 56
SHARE_OF_BAR = 0.74


class Row(NamedTuple):
    """A stage: days a week, the session, its minutes of moving and of running; and how it lies to here."""

    number: int
    days: int
    session: Session
    minutes: float
    run_minutes: float
    place: str
    """`done`, `here`, `ahead`, or `beyond` the stage that was chosen to stay at."""
    kept_here: bool
    """Whether this is the stage that somebody chose to stay at."""


def rows_of(programme: Programme, kept: Kept) -> tuple[Row, ...]:
    """Every stage, easiest first."""
    here, chosen = kept.decision.stage or 0, kept.last_stage
    whole = len(programme.stages)
    return tuple(
        Row(
            stage.number,
            stage.days_per_week,
            stage.session,
            stage.session.minutes,
            stage.session.run_minutes,
            _place(stage.number, here, chosen),
            stage.number == chosen < whole,
        )
        for stage in programme.stages
    )


def _place(number: int, here: int, chosen: int) -> str:
    if number == here:
        return "here"
    if number > chosen:
        return "beyond"
    return "done" if number < here else "ahead"


def draw_ladder(rows: Sequence[Row]) -> SafeString:
    """The ladder as SVG: the higher a bar, the longer its week. Filled bars are lighter, outlined ones ahead.

    The number of the present stage stands over its bar. What it shows is said beside it, so it is not read.
    """
    bars = format_html_join("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="6"/>', _bars(rows))
    numbers = format_html_join(
        "", '<text class="number" x="{}" y="{}" text-anchor="middle">{}</text>', _number(rows)
    )
    return format_html(
        '<svg class="ladder" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}{}</svg>',
        WIDTH,
        HEIGHT,
        bars,
        numbers,
    )


def _bars(rows: Sequence[Row]) -> Iterator[tuple[str, float, float, float, float]]:
    wide = WIDTH / len(rows)
    for row in rows:
        left, high = wide * (row.number - 1), _high(row, rows)
        yield (
            row.place,
            round(left, 1),
            round(HEIGHT - high, 1),
            round(wide * SHARE_OF_BAR, 1),
            round(high, 1),
        )


def _number(rows: Sequence[Row]) -> Iterator[tuple[float, float, int]]:
    wide = WIDTH / len(rows)
    for row in rows:
        if row.place == "here":
            middle = wide * (row.number - 1 + SHARE_OF_BAR / 2)
            yield (
                round(min(max(middle, 30), WIDTH - 30), 1),
                round(HEIGHT - _high(row, rows) - 14, 1),
                row.number,
            )


def _high(row: Row, rows: Sequence[Row]) -> float:
    """To scale with the minutes of a week: of running, where there is running, as only that grows then."""
    return (HEIGHT - ROOM_ABOVE) * _in_a_week(row, rows) / max(_in_a_week(each, rows) for each in rows)


def _in_a_week(row: Row, rows: Sequence[Row]) -> float:
    return row.days * (row.run_minutes if any(each.run_minutes for each in rows) else row.minutes)
