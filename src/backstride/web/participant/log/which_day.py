"""On which day it was, and when: today if nothing else is said; never in the future, nor before the start."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.http import QueryDict

from backstride.book.choices.table import chosen_time, chosen_whole
from backstride.heart.fields import read_day
from backstride.web import clock
from backstride.web.participant.log.typed import Typed

DAYS = ("today", "yesterday", "other")
EVENING = time(chosen_whole("telling.evening"))
"""Where only a past day is known: a session is told after whatever the morning brought."""
A_MINUTE = timedelta(minutes=1)
OPENED = "opened"
"""The hidden field with the moment at which a form was opened."""
A_FEW_HOURS = chosen_time("telling.still_the_day")
"""So long after midnight, "today" on a form is the day on which it was opened."""


class Frame(NamedTuple):
    """Between which moments a session can lie: the start and now, both local; `meant` by "today"."""

    begun: datetime
    now: datetime
    meant: datetime

    @property
    def zone(self) -> ZoneInfo:
        """The zone whose days count."""
        zone = self.now.tzinfo
        if not isinstance(zone, ZoneInfo):
            raise TypeError("a frame needs local moments")
        return zone


class Moment(NamedTuple):
    """When it was; `started_at` only where a time was told."""

    day: date
    at: datetime
    started_at: datetime | None


def moment_meant(form: QueryDict, now: datetime) -> datetime:
    """When it was, where a form says nothing else: now; or, soon after midnight, when it was opened."""
    try:
        opened = datetime.fromisoformat(form.get(OPENED, ""))
    except ValueError:
        return now
    if opened.tzinfo is None or not timedelta() <= now.astimezone(UTC) - opened <= A_FEW_HOURS:
        return now
    opened = opened.astimezone(now.tzinfo)
    return opened if opened.date() < now.date() else now


def opened_at(form: QueryDict, zone: str) -> str:
    """What a form carries along, to mean the same moment when it is sent."""
    return moment_meant(form, clock.now_in(zone)).isoformat(timespec="seconds")


def read_moment(typed: Typed, frame: Frame) -> Moment | None:
    """When the session was; None where that cannot be used."""
    day, told = _day(typed, frame.meant.date()), _time(typed)
    if day is None or "time" in typed.wrong or _is_outside(typed, day, frame):
        return None
    if told is None:
        return Moment(day, _some_time_on(day, frame), None)
    started = datetime.combine(day, told, frame.zone)
    if _is_after(started, frame.now):
        typed.refuse("time", "time.future")
    elif _is_after(frame.begun, started):
        typed.refuse("time", "time.before_start", day=frame.begun, time=f"{frame.begun:%H:%M}")
    return Moment(day, started, started)


def _some_time_on(day: date, frame: Frame) -> datetime:
    for moment in (frame.now, frame.meant):
        if day == moment.date():
            return moment
    evening, soonest = datetime.combine(day, EVENING, frame.zone), frame.begun + A_MINUTE
    return soonest if _is_after(soonest, evening) else evening


def _is_after(one: datetime, other: datetime) -> bool:
    """Moments of one zone would be compared by the clock on the wall, which in autumn goes back."""
    return one.astimezone(UTC) > other.astimezone(UTC)


def _day(typed: Typed, today: date) -> date | None:
    told = typed.choice("day", DAYS)
    if told == "other":
        day = read_day(typed.form.get("date", "").strip())
        if day is None:
            typed.refuse("day", "day.which")
        return day
    return today - timedelta(days=1) if told == "yesterday" else today


def _time(typed: Typed) -> time | None:
    told = typed.form.get("time", "").strip()
    try:
        return time.fromisoformat(told).replace(second=0, microsecond=0, tzinfo=None) if told else None
    except ValueError:
        typed.refuse("time", "time.unreadable", told=told[:20])
        return None


def _is_outside(typed: Typed, day: date, frame: Frame) -> bool:
    if day > frame.now.date():
        typed.refuse("day", "day.future", day=day)
    elif day < frame.begun.date():
        typed.refuse("day", "day.before_start", day=frame.begun)
    return "day" in typed.wrong
