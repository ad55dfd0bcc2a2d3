"""Everything that charts and the summary are made from: a pure function of a journal and a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from backstride.book.recurrence.months import Month, months_free
from backstride.heart.course import Course, Walk, replay
from backstride.heart.entries import Entry
from backstride.heart.journal import Diary, open_diary
from backstride.heart.rulebook import RuleBook
from backstride.outcomes.active_weeks import ActiveWeek, active_weeks
from backstride.outcomes.asked import plans_of
from backstride.outcomes.how_it_stood import Stood, days_of
from backstride.outcomes.mornings import MorningWeek, morning_weeks, mornings_after
from backstride.outcomes.told import Told, told_in
from backstride.outcomes.weeks import Week, weeks_until


@dataclass(frozen=True)
class Outcome:
    """A course as it went, week by week, up to a day."""

    on: date
    course: Course
    told: Told
    began: date
    """The day of the first enrolment."""
    weeks: tuple[ActiveWeek, ...]
    mornings: tuple[MorningWeek, ...]
    days: tuple[Stood, ...]
    """How it stood, from each day on which something happened."""
    flares: tuple[date, ...]
    """The days on which a flare-up began."""
    months: tuple[Month, ...]
    """Months free of recurrence; none for whoever was not free of it, so that it says nothing to them."""

    @property
    def first(self) -> date:
        """The first day that is looked at."""
        return self.weeks[0].week.first

    def lately(self, weeks: int) -> Outcome:
        """The same, of the last weeks alone; how it stood is kept whole, as it began before."""
        if len(self.weeks) <= weeks:
            return self
        since = self.weeks[-weeks].week.first
        return replace(
            self,
            told=_since(self.told, since),
            weeks=self.weeks[-weeks:],
            mornings=self.mornings[-weeks:],
            flares=tuple(day for day in self.flares if day >= since),
        )


def outcome_of(entries: Iterable[Entry], book: RuleBook, on: date) -> Outcome | None:
    """What came of a journal up to and with a local day; None where nobody has begun.

    Raises JournalRefused and NotInTheBook, as replay does.
    """
    entries = tuple(entries)
    diary, course = open_diary(entries, on), replay(entries, book, on)
    began = _began(diary)
    if began is None:
        return None
    told, days = told_in(diary), days_of(course)
    weeks = weeks_until(on, began, (each.day for each in told.sessions))
    return Outcome(
        on=on,
        course=course,
        told=told,
        began=began,
        weeks=active_weeks(weeks, told, plans_of(diary, course), days, course),
        mornings=_mornings(weeks, book, diary, on),
        days=days,
        flares=tuple(course.memory.flares.began),
        months=months_free(entries, on),
    )


def _mornings(weeks: tuple[Week, ...], book: RuleBook, diary: Diary, on: date) -> tuple[MorningWeek, ...]:
    return morning_weeks(weeks, mornings_after(Walk(book, diary), on))


def _began(diary: Diary) -> date | None:
    days = (day for day, entries in diary.days if any(entry.kind == "enrolled" for entry in entries))
    return next(days, None)


def _since(told: Told, day: date) -> Told:
    return told._replace(
        sessions=tuple(each for each in told.sessions if each.day >= day),
        mornings=tuple(each for each in told.mornings if each.day >= day),
        averages=tuple(each for each in told.averages if each.day >= day),
    )
