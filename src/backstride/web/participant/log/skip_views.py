"""Not today: a day without a session, with or without a reason. Nothing is lost by it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.session_page import REFUSED
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.log.typed import Typed
from backstride.web.participant.log.which_day import OPENED, moment_meant, opened_at
from backstride.web.participant.once import tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.who import Asked, participants_page
from backstride.web.participant.whose import CONFLICT

LONGEST_WHY = 4_000


@require_http_methods(["GET", "POST"])
@keeps_what_was_typed("why", FIELD, OPENED)
@participants_page
def skip(request: Any) -> HttpResponse:
    """The page of a day without a session."""
    if request.method == "GET":
        return _show(request, typed_before(request, request.participant) or QueryDict(mutable=True))
    form = request.POST.copy()
    typed = Typed(form, words_now())
    why = typed.text("why", LONGEST_WHY)
    if typed.wrong:
        return _show(request, form, wrong=typed.wrong, status=REFUSED)
    at = moment_meant(form, clock.now_in(request.participant.zone))
    entry = an_entry(request.participant, "session_skipped", id_in(form), at, why=why)
    try:
        if not tell_once(request.participant, entry).is_told:
            return _again(request, form, "skip.before")
    except JournalRefused:
        return _again(request, form, "wrong.refused")
    messages.success(request, words_now().say("log", "skip.kept"))
    return redirect("today")


def _again(request: Asked, form: QueryDict, says: str) -> HttpResponse:
    """The page once more, with an id of its own: sent again, it is kept."""
    form[FIELD] = fresh_id()
    return _show(request, form, notes=[words_now().say("log", says)], status=CONFLICT)


def _show(request: Asked, form: QueryDict, *, status: int = 200, **more: Any) -> HttpResponse:
    form[FIELD], form[OPENED] = id_in(form), opened_at(form, request.participant.zone)
    page = {
        "form": form,
        "carried": [(name, form[name]) for name in (FIELD, OPENED)],
        "here": "today",
        **more,
    }
    return render(request, "participant/log/skip.html", page, status=status)
