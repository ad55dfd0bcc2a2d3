"""Indoors today: the session as it was asked for, and how to do it under a roof."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.web.pages.language import words_now
from backstride.web.participant.indoors.ways import ways_of
from backstride.web.participant.today.dose import dose_of
from backstride.web.participant.weather.advice_now import why_not_outside
from backstride.web.participant.who import participants_page


@require_safe
@participants_page
def indoors(request: Any) -> HttpResponse:
    """The page of a day with a session; on others there is nothing to do, so it leads to Today."""
    session = request.kept.decision.session
    if session is None:
        return redirect("today")
    page = {
        "here": "today",
        "dose": dose_of(session, request.kept, words_now()),
        "ways": ways_of(session),
        "runs": bool(session.run_s),
        "weather": why_not_outside(request.participant, request.kept, words_now()),
    }
    return render(request, "participant/indoors/indoors.html", page)
