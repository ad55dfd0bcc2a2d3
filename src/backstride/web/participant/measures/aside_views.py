"""Later, or not this time: what waits to be answered is put aside, all of it or one measure."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect

from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.measures.aside import WHICH, name_of_window, said_of_aside
from backstride.web.participant.measures.now import measures_now
from backstride.web.participant.measures.telling_of import PUT_ASIDE, tell_put_aside
from backstride.web.participant.who import participants_page


@post_only("today")
@participants_page
def put_aside(request: Any) -> HttpResponse:
    """Tell it, and back to Today. What cannot be answered any more needs no word."""
    how, words, named = request.POST.get("do", ""), words_now(), request.POST.getlist(WHICH)
    if how not in PUT_ASIDE:
        return HttpResponseBadRequest("What is to become of these questions: later, or declined?")
    standing = [each.window for each in measures_now(request.kept) if each.can_be_answered]
    asked = [window for window in standing if name_of_window(window) in named]
    if asked and tell_put_aside(request, asked, how):
        messages.success(request, said_of_aside(asked, how, request.kept, words))
    elif asked:
        messages.error(request, words.say("measures", "aside.again"))
    return redirect("today")
