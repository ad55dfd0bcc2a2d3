"""What a clinician's list shows of somebody, kept small beside the standing: a list reads hundreds."""

from __future__ import annotations

import json
from datetime import date, timedelta
from math import ceil
from typing import Any, NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.heart.attention import Attention
from backstride.heart.course import Course
from backstride.heart.decision import Decision
from backstride.heart.entries import Entry
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.symptoms import URGENCIES
from backstride.web.journals.as_json import packed, unpacked
from backstride.web.journals.kept import Kept

LATELY = timedelta(weeks=8)
"""How far back a list looks, as the line of the pain does."""


SHOWN = ("check_in_asked", "measure_asked")


class Session(NamedTuple):
    """A session told: its local day, minutes, the worst pain (0 to 10), how it ended."""

    day: date
    minutes: float
    worst: float
    ended: str


class Glance(NamedTuple):
    """A course at a glance."""

    last_stage: int
    minutes_a_week: float | None
    """What the plan asks for in seven days; None where no sessions are planned."""
    birth_year: int | None
    back_state: str
    sessions: tuple[Session, ...]
    """Those of the last eight weeks, oldest first."""
    needs: tuple[Attention, ...]
    """What somebody must see, most urgent first."""
    quiet_from: date | None
    """The first day on which silence is remarked, if nothing is told until then."""


def glance_of(course: Course, kept: Kept) -> Glance:
    """Of a course."""
    decision, person = kept.decision, kept.person
    since = course.on - LATELY
    return Glance(
        last_stage=kept.last_stage,
        minutes_a_week=_minutes_a_week(decision),
        birth_year=person.birth_year if person else None,
        back_state=person.back_state if person else "",
        sessions=tuple(
            Session(day, entry.says["minutes"], entry.says["pain"]["worst"], entry.says["ended"])
            for day, entry in course.diary.of("session_done")
            if day > since
        ),
        needs=_by_urgency(*decision.attention, *kept.measures.to_look_at),
        quiet_from=_quiet_from(course, kept),
    )


def _minutes_a_week(decision: Decision) -> float | None:
    session, days = decision.next_session, decision.days_per_week
    return session.minutes * days if session and days else None


def _quiet_from(course: Course, kept: Kept) -> date | None:
    """Silence counts from what was due: when so many sessions would have been, and nothing was told."""
    a_week = kept.decision.days_per_week
    told_on = [day for day, entries in course.diary.days if any(map(_is_a_word, entries))]
    if not a_week or kept.decision.next_session is None or not told_on:
        return None
    days = ceil(chosen_whole("clinic.quiet_after") * DAYS_IN_A_WEEK / a_week)
    return max(told_on) + timedelta(days=days + 1)


def _is_a_word(entry: Entry) -> bool:
    """Whether somebody told it; that a question was shown to them says nothing."""
    return entry.by != "system" and entry.kind not in SHOWN


def _by_urgency(*needs: Attention) -> tuple[Attention, ...]:
    return tuple(sorted(needs, key=lambda each: URGENCIES.index(each.urgency)))


def write(glance: Glance) -> str:
    """As JSON text."""
    needs = [vars(each) for each in glance.needs]
    return json.dumps(packed({**glance._asdict(), "needs": needs}), ensure_ascii=False)


def read(text: str) -> Glance:
    """From what `write` wrote."""
    told: dict[str, Any] = unpacked(json.loads(text))
    told["sessions"] = tuple(Session(*each) for each in told["sessions"])
    told["needs"] = tuple(Attention(**each) for each in told["needs"])
    return Glance(**told)
