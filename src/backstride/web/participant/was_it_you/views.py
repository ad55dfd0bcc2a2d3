"""The question whose it was. Until it is answered, an emergency's advice stands on it in full."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.heart.symptoms import NOW
from backstride.web.pages.language import words_now
from backstride.web.participant.check.draft import Finished, Open
from backstride.web.participant.check.in_session import load
from backstride.web.participant.check.page_order import first_open
from backstride.web.participant.emergency import help_now
from backstride.web.participant.was_it_you.answering import forget, take_over
from backstride.web.participant.was_it_you.kept import Telling
from backstride.web.participant.was_it_you.waiting import Before, told_before
from backstride.web.participant.who import find_participant
from backstride.web.participant.whose import is_anothers, refuse_anothers

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
def was_it_you(request: Any) -> HttpResponse:
    """What was told here before somebody signed in: theirs, or somebody else's."""
    request.participant = find_participant(request)
    if is_anothers(request, request.participant):
        return refuse_anothers(request)
    before, said = told_before(request), request.POST.get("was_it_you", "")
    if before is None:
        return _go_on(request)
    if said == "no":
        forget(request, before)
        return _go_on(request)
    if said != "yes":
        return _ask(request, before, "wrong" if request.method == "POST" else "")
    try:
        take_over(request, before)
    except JournalRefused:
        return _ask(request, before, "refused")
    return _go_on(request)


def _go_on(request: Any) -> HttpResponse:
    """To where somebody was going; a check with something open goes on first."""
    draft = load(request)
    if isinstance(draft, Open) and draft.replaces and first_open(draft):
        return redirect("check")
    going = request.POST.get("next") or request.GET.get("next", "")
    return redirect(going if url_has_allowed_host_and_scheme(going, allowed_hosts=None) else "home")


def _ask(request: Any, before: Before, wrong: str) -> HttpResponse:
    zone = _zone(request, before)
    signs = {sign for telling in before.tellings for sign in telling.signs}
    emergencies = [sign for sign in NOW if sign in signs]
    found = {
        "help": help_now(request, emergencies, zone) if emergencies else None,
        "told": [_in_words(each, zone) for each in before.tellings],
        "check": before.check,
        "finished": isinstance(before.check, Finished),
        "wrong": wrong,
        "next": request.POST.get("next") or request.GET.get("next", ""),
    }
    return render(request, "participant/was_it_you/was_it_you.html", found, status=REFUSED if wrong else 200)


def _zone(request: Any, before: Before) -> str:
    if request.participant:
        return str(request.participant.zone)
    return before.check.zone if before.check else "UTC"


def _in_words(telling: Telling, zone: str) -> dict[str, Any]:
    words, at = words_now(), datetime.fromisoformat(telling.at).astimezone(ZoneInfo(zone))
    named = [words.say("symptoms", f"symptom.{sign}.name") for sign in telling.signs]
    return {"signs": named, "day": at.date(), "time": f"{at:%H:%M}"}
