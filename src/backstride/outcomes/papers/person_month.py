"""What a month came to for one person: counts out of their journal, which name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from backstride.heart.course import Course
from backstride.heart.fields import read_day
from backstride.outcomes.asked import plans_of
from backstride.outcomes.told import OF_SESSIONS

ONE_DAY = timedelta(days=1)


class Month(NamedTuple):
    """Its first and last local day. A month that is not over ends today."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    @property
    def days(self) -> Iterator[date]:
        """Its days, in order."""
        return (self.first + ONE_DAY * ahead for ahead in range((self.last - self.first).days + 1))


class Waited(NamedTuple):
    """How long something needed somebody: a rule, and days."""

    rule: str
    days: int


class PersonMonth(NamedTuple):
    """Sessions and minutes as told and as asked for. `asked` None: no plan on any day of the month."""

    sessions: int
    minutes: float
    asked_sessions: float | None
    asked_minutes: float | None
    is_told: bool
    """Whether anything was told of sessions, done or left out: else nothing is known, which is not zero."""
    held_by_clinic: int
    held_alone: int
    flares: int
    answered: tuple[Waited, ...]
    """What a clinician said something about for the first time, and how long it had waited."""


def month_of(course: Course, month: Month) -> PersonMonth:
    """What a month came to; the course must be replayed up to its last day."""
    told = [(day, entry) for day, entry in course.diary.of(*OF_SESSIONS, "contact_held") if month.holds(day)]
    done = [entry.says["minutes"] for _, entry in told if entry.kind == "session_done"]
    held = [entry.by for _, entry in told if entry.kind == "contact_held"]
    asked = plans_of(course.diary, course).of_week(month.days)
    return PersonMonth(
        sessions=len(done),
        minutes=sum(done),
        asked_sessions=asked.sessions if asked else None,
        asked_minutes=asked.minutes if asked else None,
        is_told=any(entry.kind in OF_SESSIONS for _, entry in told),
        held_by_clinic=held.count("clinician"),
        held_alone=len(held) - held.count("clinician"),
        flares=sum(map(month.holds, course.memory.flares.began)),
        answered=tuple(_answered(course, month)),
    )


def _answered(course: Course, month: Month) -> Iterator[Waited]:
    """The first word of a clinician about each thing; a later one about the same is not counted again."""
    known = set[tuple[str, str, str]]()
    for day, entry in course.diary.of("attention_answered"):
        since = read_day(entry.says.get("since"))
        about = (entry.says["rule"], entry.says.get("of", ""), f"{since}")
        if entry.by == "clinician" and since and about not in known:
            known.add(about)
            if month.holds(day):
                yield Waited(entry.says["rule"], (day - since).days)


def by_rule(waited: Iterable[Waited]) -> dict[str, list[int]]:
    """The days that each rule waited, the rule that waited most often first."""
    found = dict[str, list[int]]()
    for each in waited:
        found.setdefault(each.rule, []).append(each.days)
    return dict(sorted(found.items(), key=lambda each: (-len(each[1]), each[0])))
