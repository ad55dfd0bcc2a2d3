"""Where each time of asking a measure stands on a day, in the words of the check-ins. Days and facts in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from backstride.book.check_ins.standing import CAN_BE_ANSWERED, IS_ASKED, Closed, Stands
from backstride.book.measures.due import Window, put_off, windows_of
from backstride.book.measures.table import read_measures


class Told(NamedTuple):
    """Something told about a measure: `shown`, `later`, `declined` or `answered`, on a local day."""

    measure: str
    due: date | None
    """The time of asking that it names; None where it names none."""
    how: str
    day: date
    entry: str


class Asked(NamedTuple):
    """One time of asking and where it stands."""

    window: Window
    """As it is by now: what was put off is open for longer."""
    stands: Stands
    entry: str = ""
    """The entry that answers it; of `later` and `declined`, the one that says so."""
    back_on: date | None = None
    """Of `later`: the day on which it comes back; None where it is asked anew before that."""
    why: str = ""
    """Of `not_asked`: what asking waited for, a mode of the course."""

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return self.stands in IS_ASKED

    @property
    def can_be_answered(self) -> bool:
        """Whether an answer now is one to it."""
        return self.stands in CAN_BE_ANSWERED


def standing_of(
    enrolled_on: date,
    back_state: str,
    told: Iterable[Told],
    today: date,
    closed: Sequence[Closed] = (),
) -> tuple[Asked, ...]:
    """Every time of asking up to and with today, and the next one of each measure, by its day."""
    told = [each for each in told if each.day <= today]
    windows = (
        window
        for measure in read_measures().values()
        for window in _up_to_the_next(windows_of(measure, enrolled_on, back_state), today)
    )
    found = [_stands(window, _about(window, told), today, closed) for window in windows]
    return tuple(sorted(found, key=lambda each: each.window.due))


def _up_to_the_next(windows: Iterable[Window], today: date) -> Iterator[Window]:
    for window in windows:
        yield window
        if window.due > today:
            return


def _about(window: Window, told: Iterable[Told]) -> list[Told]:
    """What was told of it: what names its day, and an answer that names none and lies in its time."""
    return [
        each
        for each in told
        if each.measure == window.measure and (each.due == window.due if each.due else window.holds(each.day))
    ]


def _stands(window: Window, about: Sequence[Told], today: date, closed: Sequence[Closed]) -> Asked:
    window, said, back_on = _as_it_went(window, about)
    if answered := said.get("answered"):
        return Asked(window, Stands.ANSWERED, answered.entry)
    if today < window.due:
        return Asked(window, Stands.NOT_DUE)
    declined = said.get("declined")
    if today >= window.until:
        return _is_over(window, declined, closed)
    if why := _why_closed(today, closed):
        return Asked(window, Stands.NOT_ASKED, why=why)
    if declined:
        return Asked(window, Stands.DECLINED, declined.entry)
    if (later := said.get("later")) and (back_on is None or today < back_on):
        return Asked(window, Stands.LATER, later.entry, back_on)
    return Asked(window, Stands.SHOWN if "shown" in said else Stands.DUE)


def _as_it_went(window: Window, about: Sequence[Told]) -> tuple[Window, dict[str, Told], date | None]:
    """The window as it is by now; what was said last of each kind in its time; when it comes back.

    What names it counts as an answer also when it has expired meanwhile: the form was opened in time.
    """
    said: dict[str, Told] = {}
    back_on: date | None = None
    for each in about:
        is_answer = each.how == "answered"
        if not (window.due <= each.day < window.until or (is_answer and each.due)):
            continue
        said[each.how] = each
        if each.how == "later":
            window, back_on = put_off(window, each.day)
    return window, said, back_on


def _is_over(window: Window, declined: Told | None, closed: Sequence[Closed]) -> Asked:
    if declined:
        return Asked(window, Stands.DECLINED, declined.entry)
    why = [_why_closed(window.due + timedelta(days), closed) for days in range(_days(window))]
    return Asked(window, Stands.NOT_ASKED, why=why[-1]) if all(why) else Asked(window, Stands.EXPIRED)


def _days(window: Window) -> int:
    return (window.until - window.due).days


def _why_closed(day: date, closed: Iterable[Closed]) -> str:
    return next((each.why for each in closed if each.holds_on(day)), "")
