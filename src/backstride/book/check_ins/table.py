"""Reads `check_ins.toml`: the series, their days, and what each asks. Its own comments say how."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from backstride.book.sources import read_sources
from backstride.heart.kinds import KINDS
from backstride.heart.parameters import Certainty, Figure

TABLE = Path(__file__).with_name("check_ins.toml")
BACK_STATES = ("acute", "easing", "chronic", "recovered", "never")
FOLLOWED = ("recurrence", "recovery", "course")
"""What is followed in a person."""
DAYS = "days"
NAMES_ITS_WINDOW = frozenset({"what", "due"})


class CheckInsProblem(ValueError):
    """The table cannot be used: where, what is wrong, and what would be right."""


class Window(NamedTuple):
    """One time of asking: its series, its day, and `until`, the first day on which it has expired."""

    what: str
    due: date
    until: date

    @property
    def last(self) -> date:
        """The last day on which it can be answered."""
        return self.until - timedelta(days=1)

    def is_open_on(self, day: date) -> bool:
        """Whether it can be answered on a local day."""
        return self.due <= day < self.until


class Series(NamedTuple):
    """A check-in that comes again and again. Every figure counts days."""

    what: str
    first_day: Figure
    every: Figure
    last_day: Figure | None
    """None where it goes on."""
    open_for: Figure
    asks: Mapping[str, tuple[str, ...]]
    """Keys of `checked_in`, by what is followed."""

    def windows(self, enrolled_on: date, through: date) -> Iterator[Window]:
        """Those due up to and with a day, and the one after."""
        at = int(self.first_day.value)
        while self._comes_after(at):
            window = self._window(enrolled_on, at)
            yield window
            if window.due > through:
                return
            at += int(self.every.value)

    def window_of(self, enrolled_on: date, day: date) -> Window | None:
        """The one that is open on a day; None where none is."""
        days, first, every = (day - enrolled_on).days, int(self.first_day.value), int(self.every.value)
        window = self._window(enrolled_on, days - (days - first) % every)
        comes = days >= first and self._comes_after((window.due - enrolled_on).days)
        return window if comes and window.is_open_on(day) else None

    def _window(self, enrolled_on: date, at: int) -> Window:
        due = enrolled_on + timedelta(days=at)
        return Window(self.what, due, due + timedelta(days=int(self.open_for.value)))

    def _comes_after(self, days: int) -> bool:
        return self.last_day is None or days <= self.last_day.value

    @property
    def figures(self) -> dict[str, Figure]:
        """By name, those that there are."""
        named = {name: getattr(self, name) for name in ("first_day", "every", "last_day", "open_for")}
        return {name: figure for name, figure in named.items() if figure}


class Schedule(NamedTuple):
    """All that the table says."""

    series: tuple[Series, ...]
    follows: Mapping[str, str]
    """What is followed, by the back state."""
    change_that_counts: Figure
    """Points of pain."""

    def asks(self, what: str, follows: str) -> tuple[str, ...]:
        """What a check-in asks somebody in whom this is followed. Raises KeyError for a series nobody has."""
        return {series.what: series.asks for series in self.series}[what][follows]

    def window_on(self, enrolled_on: date, day: date) -> Window | None:
        """The window that is open on a day."""
        windows = (series.window_of(enrolled_on, day) for series in self.series)
        return next((window for window in windows if window), None)

    def window_named(self, enrolled_on: date, what: str, due: date) -> Window | None:
        """The window that goes by a series and a day; None where there is none."""
        window = self.window_on(enrolled_on, due)
        return window if window and (window.what, window.due) == (what, due) else None


@lru_cache(maxsize=8)
def read_schedule(path: Path = TABLE) -> Schedule:
    """The table. Raises CheckInsProblem."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CheckInsProblem(f"{path}: {error}. It must be a TOML file as its head describes.") from error
    if content.pop("format", None) != 1:
        raise CheckInsProblem(f"{path.name}, format: it must be 1.")
    change = _figure(content.pop("change_that_counts", None), f"{path.name}, change_that_counts", "points")
    follows = _follows(content.pop("follows", None), f"{path.name}, [follows]")
    series = tuple(_series(what, each, f"{path.name}, [{what}]") for what, each in content.items())
    _refuse_two_at_once(series, path.name)
    return Schedule(series, follows, change)


def _series(what: str, told: Any, where: str) -> Series:  # noqa: ANN401 - whatever a file holds
    needed = {"first_day", "every", "open_for", "asks"}
    if not isinstance(told, dict) or told.keys() - {"last_day"} != needed:
        raise CheckInsProblem(
            f"{where}: it must have {', '.join(sorted(needed))}, and last_day where it ends."
        )
    figures = {name: _figure(told[name], f"{where}, {name}", DAYS) for name in told if name != "asks"}
    asks = told["asks"]
    if not isinstance(asks, dict) or set(asks) != set(FOLLOWED):
        raise CheckInsProblem(f"{where}, asks: it must have {', '.join(FOLLOWED)}.")
    known = {name: _keys(each, f"{where}, asks.{name}") for name, each in asks.items()}
    return Series(what, last_day=figures.pop("last_day", None), asks=known, **figures)


def _keys(told: Any, where: str) -> tuple[str, ...]:  # noqa: ANN401
    offered = KINDS["checked_in"].keys() - NAMES_ITS_WINDOW
    if not isinstance(told, list) or not told or not set(told) <= offered or len(set(told)) < len(told):
        raise CheckInsProblem(f"{where}: each once of: {', '.join(sorted(offered))}.")
    return tuple(told)


def _follows(told: Any, where: str) -> Mapping[str, str]:  # noqa: ANN401
    if not isinstance(told, dict) or set(told) != set(BACK_STATES) or not set(told.values()) <= set(FOLLOWED):
        raise CheckInsProblem(f"{where}: each of {', '.join(BACK_STATES)} with one of {', '.join(FOLLOWED)}.")
    return told


def _figure(told: Any, where: str, unit: str) -> Figure:  # noqa: ANN401
    try:
        figure = Figure(**told)
    except TypeError:
        raise CheckInsProblem(f"{where}: it must have value, unit, source and certainty.") from None
    if figure.unit != unit or type(figure.value) is not int or figure.value < 1:
        raise CheckInsProblem(f"{where}: {figure.value!r} {figure.unit}; it must be whole {unit}, from 1.")
    if figure.source not in read_sources() or figure.certainty not in get_args(Certainty):
        raise CheckInsProblem(f"{where}: a source of sources.toml, and one of {get_args(Certainty)}.")
    return figure


def _refuse_two_at_once(series: tuple[Series, ...], file: str) -> None:
    """No two are open on one day: an answer that names no window belongs to the one that is open."""
    free_from = 1.0
    for each in series:
        if each.open_for.value > each.every.value or each.first_day.value < free_from:
            raise CheckInsProblem(f"{file}, [{each.what}]: it is open while another one is. Part them.")
        free_from = (each.last_day.value if each.last_day else float("inf")) + each.open_for.value
