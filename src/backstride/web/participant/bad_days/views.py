"""The plan for the days of a flare-up, to look at again whenever somebody likes."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.web.pages.language import words_now
from backstride.web.participant.bad_days.flare_now import flare_now
from backstride.web.participant.who import participants_page
from backstride.web.participant.worry.what_helps import what_helps


@require_safe
@participants_page
def flare_plan(request: Any) -> HttpResponse:
    """The page; where there is no flare-up it says so, and where one is told."""
    words = words_now()
    flare = flare_now(request.kept, words)
    page = {"flare": flare, "helps": what_helps(words) if flare else (), "here": "flare"}
    return render(request, "participant/bad_days/flare_plan.html", page)
