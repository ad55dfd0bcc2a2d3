"""The morning after a session: two answers, and the plan goes on from them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.changing import begin_change
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.mornings.form import ABOUT, ASKED, KIND, REPLACES, fill_morning
from backstride.web.participant.mornings.saving import save, show
from backstride.web.participant.mornings.which import AFTER_A_SESSION
from backstride.web.participant.mornings.whose import last_session
from backstride.web.participant.who import Asked, participants_page


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed(*ASKED, *AFTER_A_SESSION.carried)
@participants_page
def morning(request: Any) -> HttpResponse:
    """The page."""
    if request.method == "POST":
        return save(request, AFTER_A_SESSION, request.POST.copy())
    typed = typed_before(request, request.participant)
    if typed is not None:
        return show(request, AFTER_A_SESSION, typed, notes=[words_now().say("log", "signed_out.here")])
    if "change" in request.GET:
        return _change(request)
    found = last_session(request.participant, request.kept, clock.today_in(request.participant.zone))
    if found is None or found.answer:
        page = {"open": found, "here": "today"}
        return render(request, "participant/mornings/none_after_a_session.html", page)
    return show(request, AFTER_A_SESSION, _about(QueryDict(mutable=True), found.session.entry.id))


def _about(form: QueryDict, session: str) -> QueryDict:
    form[ABOUT] = session
    return form


def _change(request: Asked) -> HttpResponse:
    line = begin_change(request, KIND)
    if isinstance(line, HttpResponse):
        return line
    form = _about(fill_morning(line), next(iter(line.entry.about), ""))
    form[REPLACES] = line.entry.id
    return show(request, AFTER_A_SESSION, form)
