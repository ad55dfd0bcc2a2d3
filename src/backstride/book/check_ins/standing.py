"""Where each check-in stands on a day, in words that are never mixed up. Pure: days and facts in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from backstride.book.check_ins.table import Schedule, Window


class Stands(StrEnum):
    """What became of one time of asking. Missing is not zero: only `answered` holds answers."""

    NOT_DUE = "not_due"
    DUE = "due"
    SHOWN = "shown"
    """Its form was opened, and nothing was said yet."""
    LATER = "later"
    """Put off until a day; then it comes back."""
    DECLINED = "declined"
    ANSWERED = "answered"
    EXPIRED = "expired"
    """It was open, and nobody answered. It is never asked again."""
    NOT_ASKED = "not_asked"
    """Asking had to wait: `why` says for what."""


IS_ASKED = frozenset({Stands.DUE, Stands.SHOWN})
CAN_BE_ANSWERED = frozenset({*IS_ASKED, Stands.LATER, Stands.DECLINED})


class Told(NamedTuple):
    """Something told about one time of asking: `shown`, `later`, `declined` or `answered`, on a local day."""

    what: str
    due: date
    how: str
    day: date
    entry: str


class Closed(NamedTuple):
    """A time in which nobody is asked. `until`: the first day after it; None where it still lasts."""

    since: date
    until: date | None
    why: str

    def holds_on(self, day: date) -> bool:
        """Whether asking waits on a day."""
        return self.since <= day and (self.until is None or day < self.until)


class Asked(NamedTuple):
    """One time of asking and where it stands."""

    window: Window
    stands: Stands
    entry: str = ""
    """The entry that answers it; of `later` and `declined`, the one that says so."""
    until: date | None = None
    """Of `later`: the day on which it comes back; None where it closes before that."""
    why: str = ""
    """Of `not_asked`: what asking waited for, a mode of the course."""


def standing_of(
    schedule: Schedule,
    enrolled_on: date,
    told: Iterable[Told],
    today: date,
    closed: Sequence[Closed] = (),
) -> tuple[Asked, ...]:
    """Every time of asking up to and with today, and the next one of each series, by its day."""
    told = [each for each in told if each.day <= today]
    windows = [window for series in schedule.series for window in series.windows(enrolled_on, today)]
    return tuple(_stands(window, _about(window, told), today, closed) for window in sorted(windows, key=_due))


def asked_now(standing: Iterable[Asked]) -> Asked | None:
    """The one to ask for now, if there is one. At most one is open at a time."""
    return next((each for each in standing if each.stands in IS_ASKED), None)


def open_now(standing: Iterable[Asked]) -> Asked | None:
    """The one that can be answered now, also where it was put off or declined."""
    return next((each for each in standing if _can_be_answered(each)), None)


def next_one(standing: Iterable[Asked]) -> Asked | None:
    """The first that is still to come."""
    return next((each for each in standing if each.stands is Stands.NOT_DUE), None)


def _can_be_answered(asked: Asked) -> bool:
    return asked.stands in CAN_BE_ANSWERED


def _due(window: Window) -> date:
    return window.due


def _about(window: Window, told: Iterable[Told]) -> list[Told]:
    """What was told of it; once it has closed, only an answer still says something."""
    about = (each for each in told if (each.what, each.due) == (window.what, window.due))
    return [each for each in about if each.how == "answered" or each.day < window.until]


def _stands(window: Window, told: Sequence[Told], today: date, closed: Sequence[Closed]) -> Asked:
    last = {each.how: each for each in told}
    if answered := last.get("answered"):
        return Asked(window, Stands.ANSWERED, answered.entry)
    if today < window.due:
        return Asked(window, Stands.NOT_DUE)
    if today >= window.until:
        return _is_over(window, last.get("declined"), closed)
    if why := _why_closed(today, closed):
        return Asked(window, Stands.NOT_ASKED, why=why)
    if declined := last.get("declined"):
        return Asked(window, Stands.DECLINED, declined.entry)
    if (later := last.get("later")) and today <= later.day:
        next_day = later.day + timedelta(days=1)
        return Asked(window, Stands.LATER, later.entry, until=next_day if next_day < window.until else None)
    return Asked(window, Stands.SHOWN if "shown" in last else Stands.DUE)


def _is_over(window: Window, declined: Told | None, closed: Sequence[Closed]) -> Asked:
    if declined:
        return Asked(window, Stands.DECLINED, declined.entry)
    why = [_why_closed(day, closed) for day in _days(window)]
    if all(why):
        return Asked(window, Stands.NOT_ASKED, why=why[-1])
    return Asked(window, Stands.EXPIRED)


def _days(window: Window) -> Iterator[date]:
    for days in range((window.until - window.due).days):
        yield window.due + timedelta(days=days)


def _why_closed(day: date, closed: Iterable[Closed]) -> str:
    return next((each.why for each in closed if each.holds_on(day)), "")
