"""The pages that answer a sign. It is told where somebody has a journal; the advice comes in any case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import place_for_person
from backstride.web.participant.worry.emergency_page import emergency_page
from backstride.web.participant.worry.telling_if_possible import tell_if_possible
from backstride.web.participant.worry.what_the_plan_does import what_the_plan_does
from backstride.web.participant.worry.what_to_do import meanwhile, what_to_do


def help_now(request: Any, signs: Sequence[str]) -> HttpResponse:
    """The emergency page for these signs."""
    told = tell_if_possible(request, "symptom_reported", symptoms=list(signs))
    page = emergency_page(signs, place_for_person(request), words_now())
    return render(request, "participant/worry/emergency.html", {**page, "told": told})


def advise(request: Any, signs: Sequence[str]) -> HttpResponse:
    """What to do today, or this week."""
    words, told = words_now(), tell_if_possible(request, "symptom_reported", symptoms=list(signs))
    plan = what_the_plan_does(told.kept, words)
    context = {
        "to_do": what_to_do(signs, words),
        "meanwhile": meanwhile(signs, plan, words),
        "plan": plan,
        "told": told,
        "here": "worried",
    }
    return render(request, "participant/worry/advice.html", context)
