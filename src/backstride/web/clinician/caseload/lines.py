"""A row of the list in words: what somebody needs, where they are, this week, the pain, the last session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.book.words import Words
from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.web.clinician.caseload.rows import Row
from backstride.web.clinician.caseload.trend import Trend, trend_of
from backstride.web.clinician.in_words import (
    DOMAIN,
    OF_NEEDS,
    Need,
    Reader,
    ended_as_shared,
    needs_in_words,
    pain_in_words,
    who_in_words,
)
from backstride.web.clinician.programme_names import programme_in_words
from backstride.web.journals import glance
from backstride.web.journals.asked_lately import asked_lately
from backstride.web.journals.glance import Glance, Session
from backstride.web.journals.models import Standing

A_WEEK = timedelta(days=7)


class Line(NamedTuple):
    """A row for the page."""

    person: UUID
    called: str
    who: str
    needs: tuple[Need, ...]
    course: str
    mode: str
    week: str
    trend: Trend | None
    pain: tuple[str, ...]
    """The last figures of pain; or that it is not shared."""
    last: str
    is_silent: bool

    @property
    def has_emergency(self) -> bool:
        """Whether an emergency sign stands, answered or not."""
        return any(need.is_emergency for need in self.needs)


class Names(NamedTuple):
    """What things are called at a clinic: its clinicians by their ids, own programmes by theirs."""

    clinic: UUID
    colleagues: Mapping[str, str]
    programmes: Mapping[str, str]


def lines_of(rows: list[Row], now: datetime, words: Words, names: Names) -> list[Line]:
    """The rows of one page: one query for all of them."""
    ids = [row.person for row in rows]
    standings = Standing.objects.select_related("programme").in_bulk(ids)
    return [_line(row, standings.get(row.person), now, words, names) for row in rows]


def _line(row: Row, standing: Standing | None, now: datetime, words: Words, names: Names) -> Line:
    if standing is None or not standing.glance:
        not_begun = words.say(DOMAIN, "who.not_begun")
        return Line(row.person, row.called, not_begun, (), "", "", "", None, (), "", is_silent=False)
    seen, today = glance.read(standing.glance), now.astimezone(ZoneInfo(row.zone)).date()
    needs = needs_in_words(seen, today, words, Reader(names.clinic, row.sees_pain, names.colleagues))
    return Line(
        person=row.person,
        called=row.called,
        who=who_in_words(seen, today, words),
        needs=tuple(needs),
        course=_course(standing, seen, words, names),
        mode=words.say(DOMAIN, f"mode.{mode_as_shared(standing.mode, sees_pain=row.sees_pain)}"),
        week=_week(seen, today, words),
        trend=trend_of(seen.sessions, today, words) if row.sees_pain else None,
        pain=tuple(pain_in_words(seen, words)) if row.sees_pain else (words.say(OF_NEEDS, "not_shared"),),
        last=_last(seen.sessions, today, words, sees_pain=row.sees_pain),
        is_silent=row.is_silent,
    )


def _course(standing: Standing, seen: Glance, words: Words, names: Names) -> str:
    name = programme_in_words(standing.programme.programme, words, names.programmes)
    if standing.stage is None:
        return name
    return words.say(DOMAIN, "course", programme=name, stage=standing.stage, stages=seen.last_stage)


def _week(seen: Glance, today: date, words: Words) -> str:
    """What was told of seven days, beside what was asked for in them. Nothing told is not nothing done."""
    told = [each.minutes for each in seen.sessions if today - A_WEEK < each.day <= today]
    name = "week" if told else "week.untold"
    asked = asked_lately(seen.asked, today)
    if asked is None:
        return words.say(DOMAIN, f"{name}.no_plan", minutes=round(sum(told)))
    return words.say(DOMAIN, name, minutes=round(sum(told)), asked=round(asked))


def _last(sessions: tuple[Session, ...], today: date, words: Words, *, sees_pain: bool) -> str:
    if not sessions:
        return words.say(DOMAIN, "last.none")
    last = sessions[-1]
    how = words.say(DOMAIN, f"ended.{ended_as_shared(last.ended, sees_pain=sees_pain)}")
    ended = "" if last.ended == "done" else words.say(DOMAIN, "last.ended", how=how)
    days = (today - last.day).days
    names: Mapping[int, str] = {0: "last.today", 1: "last.yesterday"}
    when = words.say(DOMAIN, names.get(days, "last.days"), count=days)
    return f"{when}{ended}"
