"""Is somebody to be reminded now, and of what? A pure answer: no clock, no database, nothing is sent here.

Every number is one of the book's choices: nobody has tested reminders of this kind for backs.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_time, chosen_whole
from backstride.heart.state import SESSIONS_WAIT, Mode

OPEN_FOR = chosen_time("reminders.open_for")
"""How long after its hour a reminder may still come."""
AWAY_AFTER_DAYS = chosen_whole("reminders.away_after")
"""Days without a word after which the way back is offered."""
WAY_BACK_EVERY_DAYS = chosen_whole("reminders.way_back_every")
"""How often it is offered at most, in days."""
CHECK_IN_EVERY_DAYS = chosen_whole("reminders.check_in_every")
"""How often a check-in or a review that waits is named at most, in days."""
QUIET_AFTER_DAYS = chosen_whole("reminders.quiet_after")
"""Days without a word after which one last message comes, and then none."""
LAST = "last"
THINGS = ("way_back", "session", "morning", "check_in")
"""What somebody may wish to be reminded of, in the order in which it is said."""


class Wishes(NamedTuple):
    """What somebody wishes: to which places, at which local time, of which things; the day they said no to.

    A place is `mail`, or `push` with the number of a device.
    """

    places: tuple[str, ...]
    at: time
    things: frozenset[str]
    not_today: date | None = None


class Known(NamedTuple):
    """What is known of somebody's day: where they stand, what is open, when they told something last."""

    mode: Mode
    session_due: bool
    morning_open: bool
    check_in_due: bool
    told_last: date
    """The last local day on which they told anything; of somebody who never did, the day they enrolled."""


class Was(NamedTuple):
    """A message that was claimed and did not fail: its local day, its place, what it was about."""

    day: date
    to: str
    things: frozenset[str]


class Reminder(NamedTuple):
    """One message, holding everything that is due, in the order in which it is said."""

    to: str
    day: date
    things: tuple[str, ...]


def reminders_due(
    wishes: Wishes, known: Known, local_now: datetime, sent: Iterable[Was], *, told_today: bool
) -> list[Reminder]:
    """What to send now, at most one message a day and place. `local_now` is aware, in the person's own zone.

    `told_today`: whether a session, that there is none, or something about health was told on this day.
    """
    day, before = local_now.date(), tuple(sent)
    if told_today or known.mode in SESSIONS_WAIT or wishes.not_today == day:
        return []
    if not is_open(wishes.at, local_now):
        return []
    things = _things(wishes, known, day, [was for was in before if was.day < day])
    had = {was.to for was in before if was.day == day}
    return [Reminder(place, day, things) for place in wishes.places if place not in had] if things else []


def is_open(at: time, local_now: datetime) -> bool:
    """Whether it is the hour: not before it, not long after it, and on its own local day.

    In the night of the time change an hour that is not there counts as the one after it, and one that comes
    twice as its first: by the hands of the clock and by the time that passed, never early.
    """
    if local_now.time() < at:
        return False
    begins = datetime.combine(local_now.date(), at, local_now.tzinfo).astimezone(UTC)
    return begins <= local_now.astimezone(UTC) < begins + OPEN_FOR


def local(now: datetime, zone: str) -> datetime:
    """A moment where somebody is (an IANA zone)."""
    return now.astimezone(ZoneInfo(zone))


def _things(wishes: Wishes, known: Known, day: date, before: list[Was]) -> tuple[str, ...]:
    silent = (day - known.told_last).days
    if silent >= QUIET_AFTER_DAYS:
        said = any(LAST in was.things and was.day > known.told_last for was in before)
        return () if said or not wishes.things else (LAST,)
    away = silent >= AWAY_AFTER_DAYS  # then once a week, whichever of the two it is: daily it would press
    offered = any(_said(thing, before, day, WAY_BACK_EVERY_DAYS) for thing in ("way_back", "session"))
    is_due = {
        "way_back": away and known.session_due and not _said("way_back", before, day, WAY_BACK_EVERY_DAYS),
        "session": known.session_due and not (away and ("way_back" in wishes.things or offered)),
        "morning": known.morning_open,
        "check_in": known.check_in_due and not _said("check_in", before, day, CHECK_IN_EVERY_DAYS),
    }
    return tuple(thing for thing in THINGS if is_due[thing] and thing in wishes.things)


def _said(thing: str, before: list[Was], day: date, every_days: int) -> bool:
    """Whether it was said so lately that once more would press."""
    since = day - timedelta(days=every_days)
    return any(thing in was.things and was.day > since for was in before)
