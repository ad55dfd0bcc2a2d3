"""A sign ticked by mistake: why it stays told, and what opens the sessions again."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.heart.state import Mode
from backstride.web import clock
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.who import anybodys_page


@require_safe
@anybodys_page
def ticked_by_mistake(request: Any) -> HttpResponse:
    """Whom to ask, and where to say who it was. Nothing is taken back here: whoever is asked judges."""
    kept = stands(request.participant, clock.now()) if request.participant else None
    if kept is None or kept.decision.mode is not Mode.STOPPED:
        return redirect("check")
    words = words_now()
    signs = [words.say("symptoms", f"symptom.{sign}.name") for sign in kept.signs]
    found = {"signs": signs, "begun": kept.person is not None}
    return render(request, "participant/check/ticked_by_mistake.html", found)
