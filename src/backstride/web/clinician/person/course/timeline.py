"""The course as a timeline: newest first, week by week, as far as it is shared.

A page reads its own eight weeks and no more, however long the journal is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.db.models import Max, QuerySet

from backstride.book.words import Words
from backstride.heart.symptoms import URGENCIES, URGENCY
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.told import signs_in
from backstride.web.clinic.scopes import Scope
from backstride.web.clinician.person.course.groups import ALL, SIGNS, kinds_of, shared_kinds
from backstride.web.clinician.person.course.in_words import DOMAIN, Beside, says_of
from backstride.web.clinician.person.course.no_change import changed_nothing
from backstride.web.clinician.person.course.plans_then import plans_between
from backstride.web.clinician.person.course.what_is_shared import Sees, as_shared
from backstride.web.clinician.person.course.which_weeks import Weeks, week_of
from backstride.web.clinician.person.course.who_said_it import who_in_words
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.recordings_told import recordings_of
from backstride.web.participant.told import Line as Told
from backstride.web.participant.told import lines_of


class Asks(NamedTuple):
    """Which weeks are asked for, which group of entries, what is shared, and the names of the colleagues."""

    weeks: Weeks
    group: str
    scopes: Collection[Scope]
    names: Mapping[str, str]


class Line(NamedTuple):
    """One entry. `urgency`: how soon its most urgent warning sign must be seen; empty without one."""

    when: str
    kind: str
    urgency: str
    says: str
    state: str


class Week(NamedTuple):
    """A week from its Monday on, and what happened, newest first."""

    monday: date
    lines: list[Line]


class Timeline(NamedTuple):
    """A page. `older`: a day by which the page before it is asked for; None where nothing is older.

    `unchanged`: how many decisions of these weeks are left out, since they changed nothing.
    """

    weeks: list[Week]
    older: date | None
    unchanged: int


def timeline_of(about: Participant, asks: Asks, words: Words) -> Timeline:
    """The weeks asked for: the same few queries for every journal.

    Among everything, decisions that changed nothing would hide what did: they stand under decisions alone.
    """
    all_told = _told(about, asks)
    older = _older(about, asks)
    beside = _beside(about, all_told, asks, words)
    left_out = changed_nothing(beside.plans) if asks.group == ALL else frozenset()
    told = [each for each in all_told if each.entry.id not in left_out]
    lines = {monday: list(each) for monday, each in _by_week(told, asks, beside)}
    weeks = set(asks.weeks.newest_first) if older else _since_the_first(asks.weeks, lines)
    mondays = sorted(weeks | lines.keys(), reverse=True)
    weekly = [Week(monday, lines.get(monday, [])) for monday in mondays]
    return Timeline(weekly, older, len(all_told) - len(told))


def _since_the_first(weeks: Weeks, lines: Collection[date]) -> set[date]:
    return {monday for monday in weeks.newest_first if lines and monday >= min(lines)}


def _rows(about: Participant, kinds: Sequence[str]) -> QuerySet[Entry]:
    return Entry.objects.filter(participant=about, kind__in=kinds)


def _told(about: Participant, asks: Asks) -> list[Told]:
    """What is shared of these weeks. The newest page also has what came from a clock that runs ahead.

    What was taken back or told anew is left out, unless it told of a warning sign; that a contact was said to
    have been held, and was not, stays.
    """
    sees = Sees(asks.scopes, asks.names)
    rows = _rows(about, kinds_of(asks.group)).filter(local_day__gte=asks.weeks.first)
    if not asks.weeks.is_newest:
        rows = rows.filter(local_day__lte=asks.weeks.last)
    found = []
    for line in lines_of(about, rows.order_by("-local_day", "-at", "-seq")):
        entry = as_shared(line.entry, sees)
        signs = bool(signs_in(line.entry))
        if entry and _did_not_take_place(line):
            found.append(line._replace(entry=entry._replace(says={**entry.says, "notes": ""})))
        elif entry and (line.counts or signs) and (signs or asks.group != SIGNS):
            found.append(line._replace(entry=entry))
    return found


def _did_not_take_place(line: Told) -> bool:
    """A contact that a clinician told and took back: that it was told stays, and not what was noted of it."""
    entry = line.entry
    of_a_clinic = entry.kind == "contact_held" and entry.by == "clinician"
    return of_a_clinic and line.state == "undone" and not entry.replaces


def _older(about: Participant, asks: Asks) -> date | None:
    """Only what is shared tells that there is more: a hidden flare-up is not betrayed by a link to it."""
    rows = _rows(about, shared_kinds(asks.group, asks.scopes)).filter(local_day__lt=asks.weeks.first)
    newest: date | None = rows.aggregate(newest=Max("local_day"))["newest"]
    return newest


def _beside(about: Participant, told: Sequence[Told], asks: Asks, words: Words) -> Beside:
    recorded = recordings_of(about, told) if "recordings" in asks.scopes else {}
    last = max([asks.weeks.last, *(each.day for each in told)])
    plans = plans_between(about, asks.weeks.first, last)
    return Beside(words, plans, recorded, "pain" in asks.scopes)


def _by_week(told: Sequence[Told], asks: Asks, beside: Beside) -> Iterator[tuple[date, Iterator[Line]]]:
    names, words = asks.names, beside.words
    say = Sayer(words)
    for monday, lines in groupby(told, key=lambda each: week_of(each.day)):
        yield monday, (_line(each, beside, who_in_words(each.entry, names, words), say) for each in lines)


def _line(told: Told, beside: Beside, who: str, say: Sayer) -> Line:
    entry = told.entry
    moment = {"weekday": say.weekday(told.day), "day": say.day(told.day), "time": told.time}
    soonest = sorted((URGENCY[sign] for sign in signs_in(entry)), key=URGENCIES.index)
    return Line(
        when=beside.words.say(DOMAIN, "moment", **moment),
        kind=beside.words.say(DOMAIN, f"kind.{entry.kind}"),
        urgency=soonest[0] if soonest else "",
        says=" ".join(filter(None, [*says_of(entry, beside), who])),
        state=told.state,
    )
