"""A row of the list in words: what somebody needs, where they are, this week, the pain, the last session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from backstride.book.words import Words
from backstride.heart.attention import Attention
from backstride.web.clinician.caseload.rows import Row
from backstride.web.clinician.caseload.trend import Trend, trend_of
from backstride.web.journals import glance
from backstride.web.journals.glance import Glance, Session
from backstride.web.journals.models import Standing

DOMAIN = "clinic"
A_WEEK = timedelta(days=7)
WITHOUT_PAIN = ("symptom", "clearance", "waiting", "clinician", "response", "gap")
"""Rules that tell nothing of pain, by the first part of their names."""


class Need(NamedTuple):
    """What somebody needs, how soon, since when."""

    urgency: str
    how_soon: str
    says: str
    since: date


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
    last: str


def lines_of(rows: list[Row], now: datetime, words: Words) -> list[Line]:
    """The rows of one page: one query for all of them."""
    ids = [row.person for row in rows]
    standings = Standing.objects.select_related("programme").in_bulk(ids)
    return [_line(row, standings.get(row.person), now, words) for row in rows]


def _line(row: Row, standing: Standing | None, now: datetime, words: Words) -> Line:
    if standing is None or not standing.glance:
        return Line(row.person, row.called, words.say(DOMAIN, "who.not_begun"), (), "", "", "", None, "")
    seen, today = glance.read(standing.glance), now.astimezone(ZoneInfo(row.zone)).date()
    return Line(
        person=row.person,
        called=row.called,
        who=who_in_words(seen, today, words),
        needs=tuple(needs_in_words(seen, today, words, sees_pain=row.sees_pain)),
        course=_course(standing, seen, words),
        mode=words.say(DOMAIN, f"mode.{standing.mode}"),
        week=_week(seen, today, words),
        trend=trend_of(seen.sessions, today, words) if row.sees_pain else None,
        last=_last(seen.sessions, today, words),
    )


def who_in_words(seen: Glance, today: date, words: Words) -> str:
    """The age in years and how the back stood."""
    if seen.birth_year is None:
        return words.say(DOMAIN, "who.not_begun")
    return words.say(DOMAIN, f"who.{seen.back_state}", age=today.year - seen.birth_year)


def needs_in_words(seen: Glance, today: date, words: Words, *, sees_pain: bool) -> Iterator[Need]:
    """What somebody must see, and silence. Where pain is not shared, nothing of it is told by the way."""
    for each in seen.needs:
        how_soon = words.say(DOMAIN, f"urgency.{each.urgency}")
        yield Need(each.urgency, how_soon, _says(each, words, sees_pain=sees_pain), each.first_seen)
    if seen.quiet_from and seen.quiet_from <= today and not any(map(_tells_of_time_away, seen.needs)):
        silent = words.say(DOMAIN, "need.silent")
        yield Need("silent", words.say(DOMAIN, "urgency.silent"), silent, seen.quiet_from)


def _tells_of_time_away(each: Attention) -> bool:
    return each.rule.startswith("gap.")


def _says(each: Attention, words: Words, *, sees_pain: bool) -> str:
    """For whoever looks after somebody: about them, not to them."""
    if not sees_pain and each.rule.partition(".")[0] not in WITHOUT_PAIN:
        return words.say(DOMAIN, "need.not_shared")
    if not words.knows(DOMAIN, f"need.{each.rule}"):
        return words.say(DOMAIN, "need.measure")
    figures = dict(each.figures)
    if "symptom" in figures:
        figures["symptom"] = words.say("symptoms", f"symptom.{figures['symptom']}.name")
    return words.say(DOMAIN, f"need.{each.rule}", **figures)


def _course(standing: Standing, seen: Glance, words: Words) -> str:
    name = words.say(DOMAIN, f"programme.{standing.programme.programme}")
    if standing.stage is None:
        return name
    return words.say(DOMAIN, "course", programme=name, stage=standing.stage, stages=seen.last_stage)


def _week(seen: Glance, today: date, words: Words) -> str:
    minutes = sum(each.minutes for each in seen.sessions if today - A_WEEK < each.day <= today)
    if seen.minutes_a_week is None:
        return words.say(DOMAIN, "week.done", minutes=round(minutes))
    return words.say(DOMAIN, "week", minutes=round(minutes), asked=round(seen.minutes_a_week))


def _last(sessions: tuple[Session, ...], today: date, words: Words) -> str:
    if not sessions:
        return words.say(DOMAIN, "last.none")
    last = sessions[-1]
    ended = (
        ""
        if last.ended == "done"
        else words.say(DOMAIN, "last.ended", how=words.say(DOMAIN, f"ended.{last.ended}"))
    )
    days = (today - last.day).days
    names: Mapping[int, str] = {0: "last.today", 1: "last.yesterday"}
    when = words.say(DOMAIN, names.get(days, "last.days"), count=days)
    return f"{when}{ended}"
