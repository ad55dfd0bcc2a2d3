"""The files to carry, each by its name in the address: what it is made of, and what it is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpResponse, StreamingHttpResponse

from backstride.book.words import Words
from backstride.handouts.audio.id3 import Tags
from backstride.handouts.given import Given
from backstride.handouts.paper.week import Besides, week_pdf, week_plan, with_number
from backstride.handouts.says import says
from backstride.handouts.workout.fit import workout_fit
from backstride.handouts.workout.plain import workout_text
from backstride.handouts.workout.zwo import workout_zwo
from backstride.heart.coming_days import coming_days, moved_days
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.web.feeds.telling import tell_calendar
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.carry.given_today import DOMAIN
from backstride.web.participant.carry.kept_sound import Track, open_track

Content = bytes | Track


class Asked(NamedTuple):
    """What a file is made from."""

    given: Given
    kept: Kept
    participant: Participant
    words: Words
    number: str
    """The emergency number where they are; empty where none is known."""


class Form(NamedTuple):
    """A file: its type, and what makes it."""

    type: str
    make: Callable[[Asked], Content]


def answer_with(name: str, asked: Asked) -> Any:
    """The file as a download. Raises NoHandout, Busy and DiskTrouble; a name that is none, KeyError."""
    form = FORMS[name]
    content = form.make(asked)
    answer: HttpResponse | StreamingHttpResponse
    if isinstance(content, Track):
        answer = StreamingHttpResponse(content, content_type=form.type)
        answer["Content-Length"] = str(content.size)
    else:
        answer = HttpResponse(content, content_type=form.type)
    answer["Content-Disposition"] = f'attachment; filename="{file_name(name, asked)}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def file_name(name: str, asked: Asked) -> str:
    """What it is called where it is kept: `session-2026-01-05-1f3a….mp3`, by the day and the decision."""
    what, _, ending = name.rpartition(".")
    given = asked.given
    made = f"{given.on}-{given.stood.short}" if given.stood else f"{given.on}"
    return f"{asked.words.say(DOMAIN, f'file.{what}')}-{made}.{ending}"


def _audio(asked: Asked) -> Content:
    given, told = asked.given, says(asked.given, asked.words)
    tags = Tags(told.listed, given.programme.name, given.stage, given.on, given.language, told.in_full)
    return open_track(given.session, tags)


def _fit(asked: Asked) -> Content:
    return workout_fit(asked.given, asked.words)


def _zwo(asked: Asked) -> Content:
    return workout_zwo(asked.given, asked.words)


def _text(asked: Asked) -> Content:
    return workout_text(asked.given, asked.words).encode()


def _paper(asked: Asked, *, large: bool = False) -> Content:
    decision, week = asked.kept.decision, asked.kept.week
    planned, moved = (tuple(each(decision, week, DAYS_IN_A_WEEK)) for each in (coming_days, moved_days))
    besides = Besides(moved, week.sessions if week else ())
    plan = week_plan(asked.given, planned, decision.days_per_week or 0, asked.words, besides)
    return week_pdf(with_number(plan, asked.number, asked.words), large=large)


def _large_paper(asked: Asked) -> Content:
    return _paper(asked, large=True)


def _calendar(asked: Asked) -> Content:
    return tell_calendar(asked.participant, asked.kept, asked.words.lang)


FORMS: dict[str, Form] = {
    "session.mp3": Form("audio/mpeg", _audio),
    "session.fit": Form("application/vnd.ant.fit", _fit),
    "session.zwo": Form("application/xml", _zwo),
    "session.txt": Form("text/plain; charset=utf-8", _text),
    "week.pdf": Form("application/pdf", _paper),
    "week-large.pdf": Form("application/pdf", _large_paper),
    "sessions.ics": Form("text/calendar; charset=utf-8", _calendar),
}
