"""What the plan asked for, day by day: as it was told then, and never as it would be told now.

A `prescribed` entry records what somebody was told. Where a journal has none yet, as one kept by hand, what
was asked is worked out from its course, and says so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from backstride.heart.course import Course
from backstride.heart.fields import JSON
from backstride.heart.journal import Diary
from backstride.heart.memory import Happening
from backstride.heart.notation import NotASession, Session, read_session
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import rung_of


class Asked(NamedTuple):
    """What a week asks for: minutes of moving, of them running, and whether it was worked out afterwards."""

    minutes: float
    run_minutes: float
    worked_out: bool = False
    sessions: float = 0


class Since(NamedTuple):
    """From a day on this was asked, so many days a week; None: sessions waited, so there was no plan."""

    day: date
    session: Session | None
    days: int = 0


class Plans(NamedTuple):
    """What was asked, from which day on, as recorded and as worked out; and how many days were wished for."""

    recorded: tuple[Since, ...]
    worked_out: tuple[Since, ...]
    wished: tuple[tuple[date, int], ...]

    def on(self, day: date) -> Asked | None:
        """What was asked of a week on a day: what the person was told, else what follows from the journal.

        Fewer days wished for than asked means fewer sessions, never longer ones.
        """
        told = _last(self.recorded, day)
        since = told or _last(self.worked_out, day)
        if since is None or since.session is None:
            return None
        days = min(since.days, self._wished(day))
        return Asked(days * since.session.minutes, days * since.session.run_minutes, told is None, days)

    def of_week(self, days: Iterable[date]) -> Asked | None:
        """What days asked for together, a week's or a month's; None where none of them had a plan."""
        asked = [each for each in map(self.on, days) if each]
        if not asked:
            return None
        names = ("minutes", "run_minutes", "sessions")
        minutes, running, sessions = (
            sum(getattr(each, name) for each in asked) / DAYS_IN_A_WEEK for name in names
        )
        return Asked(minutes, running, any(each.worked_out for each in asked), sessions)

    def _wished(self, day: date) -> int:
        found = bisect_right(self.wished, day, key=itemgetter(0))
        return self.wished[found - 1][1] if found else DAYS_IN_A_WEEK


def plans_of(diary: Diary, course: Course) -> Plans:
    """Every plan there was."""
    recorded = (
        _recorded(day, entry.says["decision"])
        for day, entries in diary.days
        for entry in entries
        if entry.kind == "prescribed"
    )
    return Plans(tuple(recorded), tuple(map(_worked_out, course.happenings)), tuple(_wishes(diary)))


def _wishes(diary: Diary) -> Iterator[tuple[date, int]]:
    for day, entries in diary.days:
        for entry in entries:
            if entry.kind in ("enrolled", "schedule_changed"):
                yield day, len(set(entry.says["days"]))


def _worked_out(happening: Happening) -> Since:
    rung = rung_of(happening.programme, happening.after)
    return Since(happening.day, rung.session, rung.days_per_week) if rung else Since(happening.day, None)


def _recorded(day: date, decision: JSON) -> Since:
    """A decision as it was written down; whatever cannot be read asked for nothing."""
    text, days = decision.get("session"), decision.get("days_per_week")
    if not isinstance(text, str) or not isinstance(days, int):
        return Since(day, None)
    return Since(day, _read(text), days)


@lru_cache(maxsize=256)
def _read(text: str) -> Session | None:
    try:
        return read_session(text)
    except NotASession:
        return None


def _last(since: Sequence[Since], day: date) -> Since | None:
    """The last word up to and with a day."""
    found = bisect_right(since, day, key=attrgetter("day"))
    return since[found - 1] if found else None
