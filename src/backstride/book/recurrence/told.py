"""What each entry tells of the back: a stretch in which it came back, or days on which it had not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from backstride.book.recurrence.answers import what_an_answer_tells
from backstride.book.recurrence.definition import definition
from backstride.book.recurrence.stretches import Came, Well
from backstride.book.recurrence.who_was_free import Free, tells_of_an_episode
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON, read_day
from backstride.heart.journal import Diary


class Moment(NamedTuple):
    """A pain (0-10) told at one moment."""

    day: date
    at: datetime
    pain: float
    entry: str


def what_was_told(diary: Diary, free: Free) -> tuple[list[Came], list[Well]]:
    """Every stretch in which it came back, by its first day; and the days that were told to be well."""
    dated = [(day, entry) for day, told in diary.days for entry in told if day >= free.enrolled_on]
    moments = [moment for day, entry in dated for moment in _moments(day, entry)]
    came, well = list(_runs(moments, free.usual)), list(_well(moments, free.usual))
    noes: list[date] = []
    for day, entry in dated:
        if entry.kind == "checked_in":
            told = what_an_answer_tells(day, entry, free, max(noes, default=None))
            came += told.came
            well += told.well
            noes += [each.last for each in told.well]
        elif tells_of_an_episode(entry):
            began = read_day(entry.says.get("episode_began") or "") or day
            came.append(Came(min(began, day), day, dated=began < day, told_by=(entry.id,)))
    return sorted(came, key=lambda each: (each.first, each.last, each.told_by)), sorted(well)


def _moments(day: date, entry: Entry) -> Iterator[Moment]:
    """Of a session only the pain before it: what walking brings on for an hour is something else."""
    says = entry.says
    told: Mapping[str, JSON] = says.get("pain", {}) if entry.kind == "session_done" else {}
    pain = says["pain"] if entry.kind in ("flared_up", "morning_after") else told.get("before")
    if pain is not None:
        yield Moment(day, entry.at, pain, entry.id)


def _runs(moments: Iterable[Moment], usual: float) -> Iterator[Came]:
    """Pain clearly over the usual, told again a day later or more, and nothing better told between."""
    run: list[Moment] = []
    for moment in moments:
        if is_well(moment.pain, usual) or _is_far(run, moment):
            yield from _one(run)
            run = []
        if moment.pain - usual >= definition().value("rise"):
            run.append(moment)
    yield from _one(run)


def _is_far(run: list[Moment], moment: Moment) -> bool:
    return bool(run) and (moment.day - run[-1].day).days > definition().value("apart_days")


def _one(run: list[Moment]) -> Iterator[Came]:
    if run and (run[-1].at - run[0].at).total_seconds() >= definition().value("lasting_hours") * 3600:
        ids = tuple(moment.entry for moment in run)
        yield Came(run[0].day, run[-1].day, dated=True, told_by=ids)


def is_well(pain: float, usual: float) -> bool:
    """Whether a pain is one of somebody who has recovered: 0 or 1, or the usual one."""
    return pain <= max(usual, definition().value("recovered_pain"))


def _well(moments: Iterable[Moment], usual: float) -> Iterator[Well]:
    return (Well(moment.day, moment.day) for moment in moments if is_well(moment.pain, usual))
