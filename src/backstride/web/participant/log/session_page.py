"""What the page of a session shows: the questions with their words, as filled in so far."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from backstride.book.words import Words
from backstride.web import clock
from backstride.web.journals.models import Entry
from backstride.web.pages.language import words_now
from backstride.web.participant.log.as_read import FROM_FILE
from backstride.web.participant.log.legs import ALL_OF_LEGS
from backstride.web.participant.log.recordings_told import NAME, RECORDING
from backstride.web.participant.log.session_form import ENDED, IN_MORE, WHERE
from backstride.web.participant.log.signs import groups_of_signs, ticked_in
from backstride.web.participant.log.which_day import DAYS, OPENED, Frame, moment_meant, opened_at
from backstride.web.participant.plan.reviews import programme_of
from backstride.web.participant.telling import FIELD
from backstride.web.participant.who import Asked

REFUSED = 422
"""The answer to a form that needs another look; nothing was kept."""
CARRIED = (FIELD, "replaces", "asked", OPENED)
"""Hidden fields that a form carries along."""
FILLED_FROM_FILE = ("minutes", "run_minutes", "day", "date", "time")
READ = (*(f"{FROM_FILE}{name}" for name in FILLED_FROM_FILE), RECORDING, NAME)
FIELDS = ("ended", "worst", *ALL_OF_LEGS, "signs", "sign", "date", *IN_MORE, "minutes", *CARRIED, *READ)
"""All that the form asks and carries."""


def pairs(words: Words, question: str, *offered: str) -> list[tuple[str, str]]:
    """Answers to choose from, and their words."""
    return [(answer, words.say("log", f"{question}.{answer}")) for answer in offered]


def frame_of(request: Asked, form: QueryDict) -> Frame:
    """From the enrolment to now, on the person's own clock; and which moment a form means by today."""
    zone, person = ZoneInfo(request.participant.zone), request.kept.person
    enrolled = Entry.objects.filter(participant=request.participant, kind="enrolled")
    day = person.enrolled_on if person else clock.today_in(zone.key)
    begun = enrolled.filter(local_day=day).order_by("at").values_list("at", flat=True).first()
    begun, now = begun or datetime.combine(day, datetime.min.time(), zone), clock.now_in(zone.key)
    return Frame(begun.astimezone(zone), now, moment_meant(form, now))


def session_page(
    request: Any, form: QueryDict, *, wrong: dict[str, str] | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """The page, filled in."""
    words, wrong, frame = words_now(), wrong or {}, frame_of(request, form)
    form[OPENED] = opened_at(form, request.participant.zone)
    context = {
        "form": form,
        "wrong": wrong,
        "carried": _carried(form),
        "usual": request.kept.person.usual_pain,
        "ended": pairs(words, "ended", *ENDED),
        "days": pairs(words, "day", *DAYS),
        "where_choices": pairs(words, "where", *WHERE),
        "groups": list(groups_of_signs(form, words)),
        "any_ticked": bool(ticked_in(form)),
        "asks_run": asks_about_running(request, form) or "run_minutes" in wrong,
        "more_open": any(form.get(name) or name in wrong for name in IN_MORE),
        "first_day": f"{frame.begun:%Y-%m-%d}",
        "last_day": f"{frame.now:%Y-%m-%d}",
        "here": "today",
        **legs_choices(words),
        **more,
    }
    return render(request, "participant/log/session.html", context, status=status)


def asks_about_running(request: Asked, form: QueryDict) -> bool:
    """Whether it is asked how much of it was running: where the programme runs, or running was told."""
    return bool(form.get("run_minutes")) or any(
        stage.session.run_s for stage in programme_of(request.kept).stages
    )


def legs_choices(words: Words) -> dict[str, Any]:
    """The answers about legs."""
    return {"legs": pairs(words, "legs", "fine", "hurt"), "yes_no": pairs(words, "answer", "yes", "no")}


def _carried(form: QueryDict) -> list[tuple[str, str]]:
    return [(name, value) for name in (*CARRIED, *READ) if (value := form.get(name))]
