"""Take your session with you: the page, its files, and the settings of the calendar."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from backstride.handouts.given import NoHandout
from backstride.web import clock
from backstride.web.feeds.addresses import end_address, make_address
from backstride.web.feeds.telling import choose_time
from backstride.web.pages.language import words_now
from backstride.web.participant.carry.calendar_form import time_in, typed_time, wants_ringing
from backstride.web.participant.carry.files import FORMS, Asked, answer_with
from backstride.web.participant.carry.given_today import DOMAIN, given_today
from backstride.web.participant.carry.kept_sound import Busy, DiskTrouble
from backstride.web.participant.carry.page import page_of
from backstride.web.participant.emergency import number_for_person
from backstride.web.participant.who import participants_page

PAGE = "participant/carry/carry.html"
NOT_NOW, TRY_AGAIN_S = 503, "5"
"""How long whoever finds us busy should wait (seconds)."""


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def carry(request: Any) -> HttpResponse:
    """The page. Its forms are about the calendar: the time of day, a new address, no address."""
    if request.method != "POST":
        return _page(request)
    do, words = request.POST.get("do", ""), words_now()
    if do == "time":
        at = time_in(request.POST)
        if at is None:
            return _wrong_time(request)
        choose_time(request.participant, at, words.lang, rings=wants_ringing(request.POST))
    elif do == "address":
        make_address(request.participant, request.POST.get("instead_of", ""), clock.now())
    elif do == "end":
        end_address(request.participant, clock.now())
    else:
        return _page(request)
    messages.success(request, words.say(DOMAIN, f"said.{do}"))
    return redirect("carry")


@require_safe
@participants_page
def a_file(request: Any, name: str) -> HttpResponse:
    """A file to carry, made now from the stored decision; where none can be made, the page says why."""
    if name not in FORMS:
        raise Http404
    words = words_now()
    try:
        given = given_today(request.kept, words)
        asked = Asked(given, request.kept, request.participant, words, number_for_person(request))
        answer: HttpResponse = answer_with(name, asked)
    except NoHandout as none:
        missing = none.why == "phrase_missing"
        return _page(
            request, status=NOT_NOW if missing else 409, trouble=missing and "trouble.phrase_missing"
        )
    except (Busy, DiskTrouble) as trouble:
        why = "busy" if isinstance(trouble, Busy) else "disk"
        answer = _page(request, status=NOT_NOW, trouble=f"trouble.{why}")
        answer["Retry-After"] = TRY_AGAIN_S
    return answer


def _wrong_time(request: Any) -> HttpResponse:
    """The form again, with what was typed and ticked."""
    typed = {"at": typed_time(request.POST), "rings": wants_ringing(request.POST)}
    return _page(request, status=422, wrong={"at": "wrong.time"}, **typed)


def _page(request: Any, status: int = 200, **more: Any) -> HttpResponse:
    answer = render(request, PAGE, {**page_of(request, words_now()), **more}, status=status)
    answer["Cache-Control"] = "private, no-store"  # a secret address may stand there
    return answer
