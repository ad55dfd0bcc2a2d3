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
from backstride.web.participant.log.from_recording import FROM_FILE
from backstride.web.participant.log.session_form import ENDED, IN_MORE
from backstride.web.participant.log.signed_out import WHOSE
from backstride.web.participant.log.signs import groups_of_signs, ticked_in
from backstride.web.participant.log.which_day import DAYS, Frame
from backstride.web.participant.telling import FIELD
from backstride.web.participant.who import Asked

REFUSED = 422
"""The answer to a form that needs another look; nothing was kept."""
CARRIED = (FIELD, "replaces", "asked", WHOSE)
"""Hidden fields that a form carries along."""
FILLED_FROM_FILE = ("minutes", "run_minutes", "day", "date", "time")


def pairs(words: Words, question: str, *offered: str) -> list[tuple[str, str]]:
    """Answers to choose from, and their words."""
    return [(answer, words.say("log", f"{question}.{answer}")) for answer in offered]


def frame_of(request: Asked) -> Frame:
    """From the enrolment to now, on the person's own clock."""
    zone, person = ZoneInfo(request.participant.zone), request.kept.person
    enrolled = Entry.objects.filter(participant=request.participant, kind="enrolled")
    day = person.enrolled_on if person else clock.today_in(zone.key)
    begun = enrolled.filter(local_day=day).order_by("at").values_list("at", flat=True).first()
    return Frame((begun or datetime.combine(day, datetime.min.time(), zone)).astimezone(zone), _now(zone))


def _now(zone: ZoneInfo) -> datetime:
    return clock.now().astimezone(zone)


def session_page(
    request: Any, form: QueryDict, *, wrong: dict[str, str] | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """The page, filled in."""
    words, wrong, frame = words_now(), wrong or {}, frame_of(request)
    form[WHOSE] = str(request.participant.pk)
    context = {
        "form": form,
        "wrong": wrong,
        "carried": _carried(form),
        "usual": request.kept.person.usual_pain,
        "ended": pairs(words, "ended", *ENDED),
        "days": pairs(words, "day", *DAYS),
        "groups": list(groups_of_signs(form, words)),
        "any_ticked": bool(ticked_in(form)),
        "more_open": any(form.get(name) or name in wrong for name in IN_MORE),
        "first_day": f"{frame.begun:%Y-%m-%d}",
        "last_day": f"{frame.now:%Y-%m-%d}",
        "here": "today",
        **legs_choices(words),
        **more,
    }
    return render(request, "participant/log/session.html", context, status=status)


def legs_choices(words: Words) -> dict[str, Any]:
    """The answers about legs."""
    return {"legs": pairs(words, "legs", "fine", "hurt"), "yes_no": pairs(words, "answer", "yes", "no")}


def _carried(form: QueryDict) -> list[tuple[str, str]]:
    from_file = tuple(f"{FROM_FILE}{name}" for name in FILLED_FROM_FILE)
    return [(name, value) for name in CARRIED + from_file if (value := form.get(name))]
