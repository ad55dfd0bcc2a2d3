"""Erasing an account: a page that says what happens, a word to type, and then it is gone."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinic.only_leader import only_leads
from backstride.web.journals.erase import erase_everything_of
from backstride.web.pages.language import words_now
from backstride.web.participant.plan.change_forms import words_in
from backstride.web.participant.plan.changes import get_or_post
from backstride.web.participant.who import anybodys_page


@get_or_post
@anybodys_page
def erase(request: Any) -> HttpResponse:
    """Asks for a word, so that nobody erases by a slip."""
    if not request.user.is_authenticated:
        return redirect("home")
    typed, word = words_in(request.POST, "word"), words_now().say("plan", "erase.word")
    if request.method == "POST" and typed.casefold() == word.casefold():
        erase_everything_of(request.user, clock.now())
        logout(request)
        return redirect("erased")
    wrong = {"word": "wrong.word"} if request.method == "POST" else {}
    leads = only_leads(request.user, clock.now())
    context = {"word": word, "typed": typed, "wrong": wrong, "leads": leads}
    return render(request, "participant/plan/erase.html", context, status=422 if wrong else 200)


@require_safe
def erased(request: Any) -> HttpResponse:
    """It is done. This page knows nobody."""
    return render(request, "participant/plan/erased.html")
