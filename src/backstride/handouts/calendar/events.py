"""The coming sessions as events of a calendar: stable through every change, and cancelled aloud.

`coming_events` holds what is planned now against what was told before. What stayed the same stays as it was
told; what changed, or fell away, gets a higher number (`sequence`), so that a calendar follows. What is past
is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_whole
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.handouts.given import NoHandout, refuse_unusable, stood
from backstride.handouts.says import DOMAIN
from backstride.heart.another_day import Week
from backstride.heart.coming_days import coming_days
from backstride.heart.decision import Decision
from backstride.heart.moves import moved_from, moved_to
from backstride.heart.notation import Session, read_session
from backstride.heart.state import SESSIONS_WAIT

UIDS = UUID("0d9f3c1e-8a44-5b7a-9b57-6f6f8c1d2e30")
"""The namespace of event ids."""

DAYS_AHEAD = chosen_whole("ahead.calendar")
"""How far a calendar looks ahead (days)."""

KEPT_DAYS = 28
"""How long a past session stays in the calendar (days)."""

SINCE, CHANGES_IN_A_DAY = date(2020, 1, 1), 100
"""Calendars begun anew count from here: more in a day than anybody changes a plan."""

USUAL_TIME = time(chosen_whole("ahead.usual_hour"))
"""When a session begins, for whoever named no time."""


@dataclass(frozen=True)
class Facts:
    """What a calendar is made from. `who`: any name that stays a person's own; it is told to nobody."""

    who: str
    zone: str
    """IANA name of the zone that the person lives in."""
    decision: Decision
    week: Week | None
    at: time = USUAL_TIME
    """The local time of day at which sessions begin."""
    days: int = DAYS_AHEAD
    rings: bool = False
    """Whether the calendar is to ring when a session begins: only where somebody wished for it."""
    in_full: bool = False
    """Whether the summary says what the session is; else it says nothing that others need not know."""


@dataclass(frozen=True)
class Event:
    """One session in a calendar. `starts` is local, with its zone."""

    uid: str
    starts: datetime
    lasts_s: int
    summary: str
    about: str
    """The session in words, on which day it was planned so, and by which decision."""
    session: str
    """The session's canonical line; empty where it is none."""
    sequence: int
    cancelled: bool
    revised: date
    """The day on which it was told like this."""
    rings: bool = False
    """Whether the calendar rings when it begins."""

    @property
    def day(self) -> date:
        """The local day."""
        return self.starts.date()


def coming_events(facts: Facts, words: Words, told: Sequence[Event] = ()) -> tuple[Event, ...]:
    """Every event of the calendar, by day. `told`: the events as the calendar told them last.

    Where sessions wait, none is planned, and what was told before is cancelled. Raises NoHandout where the
    events told belong to somebody else.
    """
    before = {event.uid: event for event in told}
    if any(event.uid != uid_of(facts.who, event.day) for event in told):
        raise NoHandout("another_calendar")
    now = {event.uid: event for event in _planned(facts, words)}
    gone = (_left_over(event, facts, words) for uid, event in before.items() if uid not in now)
    kept = (_followed(event, before.get(uid)) for uid, event in now.items())
    events = [*kept, *(event for event in gone if event)]
    return tuple(sorted(events, key=lambda event: event.starts))


def waits(decision: Decision) -> bool:
    """Whether sessions wait, so that nothing is planned at all."""
    return decision.mode in SESSIONS_WAIT


def about_calendar(decision: Decision, words: Words, week: Week | None = None, days: int = DAYS_AHEAD) -> str:
    """What the calendar says of itself: as of which day it is planned and how far, or that sessions wait."""
    if waits(decision):
        return words.say(DOMAIN, "calendar.waits.about", day=decision.on)
    about = words.say(DOMAIN, "calendar.about", day=decision.on)
    ends = why_it_ends(decision, week, words, days)
    return f"{about} {ends}" if ends else about


def why_it_ends(decision: Decision, week: Week | None, words: Words, days: int = DAYS_AHEAD) -> str:
    """Why it holds fewer days than it looks ahead; empty where it does not."""
    if waits(decision) or week is None or week.until is None:
        return ""
    if week.until >= decision.on + timedelta(days=days):
        return ""
    return words.say(DOMAIN, "calendar.ends", until=week.until)


def uid_of(who: str, day: date) -> str:
    """The id of somebody's session on a day: the same in every calendar made for them, and no name in it."""
    return f"{uuid5(UIDS, f'{who} {day.isoformat()}')}@backstride"


def begun_anew(events: Sequence[Event], numbers: Mapping[str, int], on: date) -> tuple[Event, ...]:
    """The events of a calendar that cannot follow what it told, numbered above what it may have told.

    `numbers`: the sequence of each event id that could still be read. Where none could, it begins at one that
    grows with the day, so that a calendar which heard earlier ones listens all the same.
    """
    first = (on - SINCE).days * CHANGES_IN_A_DAY
    return tuple(
        replace(each, sequence=numbers[each.uid] + 1 if each.uid in numbers else first) for each in events
    )


def _planned(facts: Facts, words: Words) -> Iterator[Event]:
    session = facts.decision.next_session
    if session is None:
        return
    refuse_unusable(session)
    for day in coming_days(facts.decision, facts.week, facts.days):
        yield Event(
            uid=uid_of(facts.who, day),
            starts=datetime.combine(day, facts.at, tzinfo=ZoneInfo(facts.zone)),
            lasts_s=session.outing_s,
            summary=_summary(session, facts, words),
            about=_about(session, day, facts, words),
            session=session.text,
            sequence=0,
            cancelled=False,
            revised=facts.decision.on,
            rings=facts.rings,
        )


def _summary(session: Session, facts: Facts, words: Words) -> str:
    if facts.in_full:
        return _sentence(session, words)
    return words.say(DOMAIN, "calendar.summary", all_s=session.outing_s)


def _about(session: Session, day: date, facts: Facts, words: Words) -> str:
    decision = stood(facts.decision).short
    told = [f"{_sentence(session, words)}."]
    if facts.week and (was := moved_from(facts.week.moves, day, facts.week.sessions)):
        told.append(words.say(DOMAIN, "calendar.moved_here", day=was))
    told.append(words.say(DOMAIN, "calendar.planned", day=facts.decision.on, decision=decision))
    return "\n".join(told)


def _sentence(session: Session, words: Words) -> str:
    sentence = session_in_words(session, words)
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _followed(now: Event, before: Event | None) -> Event:
    """What is planned: as it was told where nothing changed that anybody would notice."""
    if before is None:
        return now
    if not before.cancelled and _what(now) == _what(before):
        return before
    return replace(now, sequence=before.sequence + 1)


def _what(event: Event) -> tuple[object, ...]:
    return event.starts.astimezone(UTC), event.summary, event.session, event.rings


def _left_over(event: Event, facts: Facts, words: Words) -> Event | None:
    """What is planned no more: past or done it stays as told, for a while; to come, it is cancelled."""
    on = facts.decision.on
    if event.day < on - timedelta(days=KEPT_DAYS):
        return None
    done = facts.week is not None and event.day in facts.week.sessions
    if event.day < on or event.cancelled or done:
        return _silenced(event, on) if done and event.rings and event.day >= on else event
    session = read_session(event.session)
    return replace(
        event,
        summary=words.say(DOMAIN, "calendar.cancelled", summary=_summary(session, facts, words)),
        about=_why_not(event.day, facts, words),
        sequence=event.sequence + 1,
        cancelled=True,
        revised=on,
        rings=False,
    )


def _silenced(event: Event, on: date) -> Event:
    """A session that is done already does not ring any more."""
    return replace(event, rings=False, sequence=event.sequence + 1, revised=on)


def _why_not(day: date, facts: Facts, words: Words) -> str:
    """Why what was planned for a day is not there any more; where it was moved, to which day."""
    on, to = facts.decision.on, moved_to(facts.week.moves, day) if facts.week else None
    if to and not waits(facts.decision):
        return words.say(DOMAIN, "calendar.moved.about", day=on, to=to)
    why = "waits" if waits(facts.decision) else "cancelled"
    return words.say(DOMAIN, f"calendar.{why}.about", day=on)
