"""Another day for one session: asks for the day, tells it, and says so."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.heart.fields import read_day
from backstride.web.pages.language import words_now
from backstride.web.participant.moving.moved_now import KIND
from backstride.web.participant.moving.offers import DOMAIN, ToMove, to_move
from backstride.web.participant.once import Came, tell_once, those_there
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.today.dose import dose_of
from backstride.web.participant.who import Asked, participants_page
from backstride.web.participant.whose import CONFLICT

BACK_TO = ("today", "plan")
"""The pages that lead here, and back to which it leads."""
REFUSED = HTTPStatus.UNPROCESSABLE_ENTITY


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def move(request: Any) -> HttpResponse:
    """The page. `day`: of the session to be moved; left out, the next one's."""
    form = request.POST if request.method == "POST" else request.GET
    found = to_move(request.kept, form.get("day", ""), words_now())
    if request.method != "POST":
        return _page(request, form, found)
    if _was_sent_before(request, form):
        return _tell(request, form, found)
    if not found.choices:
        return _page(request, form, found, status=CONFLICT)
    if form.get("to") not in found.values:
        return _page(request, form, found, wrong="wrong.no_day", status=REFUSED)
    return _tell(request, form, found)


def _was_sent_before(request: Asked, form: QueryDict) -> bool:
    """Sent twice, its day is planned no more: it was moved by this very form."""
    return bool(those_there(request.participant, {"id": id_in(form)}))


def _tell(request: Asked, form: QueryDict, found: ToMove) -> HttpResponse:
    days = [read_day(form.get(name, "")) for name in ("day", "to")]
    if None in days:
        return _page(request, form, found, wrong="wrong.no_day", status=REFUSED)
    day, to = (each for each in days if each)
    entry = an_entry(request.participant, KIND, id_in(form), day=day.isoformat(), to=to.isoformat())
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        return _page(request, form, found, wrong="wrong.again", status=CONFLICT)
    if not telling.is_told:
        undone = telling.came is Came.UNDONE
        return _page(request, form, found, wrong="wrong.undone" if undone else "wrong.again", status=CONFLICT)
    return _done(request, form, day, to)


def _done(request: Asked, form: QueryDict, day: date, to: date) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, "said", day=day, to=to))
    return redirect(_back_to(form))


def _page(
    request: Any, form: QueryDict, found: ToMove, *, wrong: str = "", status: int = 200
) -> HttpResponse:
    """The page; where the same form was sent before, with an id of its own, so that it can be sent."""
    again = request.method != "POST" or wrong in ("wrong.again", "wrong.undone")
    decision, words = request.kept.decision, words_now()
    page = {
        "here": _back_to(form),
        "said": found.day and dose_of(decision.next_session, request.kept, words).said,
        "found": found,
        "chosen": form.get("to", ""),
        "decision": decision,
        "rests": bool(request.kept.week and request.kept.week.rest_days),
        "entry": fresh_id() if again else id_in(form),
        "field": FIELD,
        "wrong": wrong,
    }
    return render(request, "participant/moving/move.html", page, status=status)


def _back_to(form: QueryDict) -> str:
    told = form.get("back", "")
    return told if told in BACK_TO else BACK_TO[0]
