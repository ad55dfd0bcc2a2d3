"""A flare-up: the emergency signs first, then how bad it is, then what follows and what helps."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from backstride.web.pages.language import words_now
from backstride.web.participant.telling import id_in
from backstride.web.participant.worry.answers import help_now
from backstride.web.participant.worry.telling_if_possible import find_somebody, tell_if_possible
from backstride.web.participant.worry.views import NONE, read_or_tell
from backstride.web.participant.worry.what_helps import what_helps, when_to_see_somebody
from backstride.web.participant.worry.what_the_plan_does import what_the_plan_does
from backstride.web.participant.worry.which_signs import groups_of_signs, needs_help_now, signs_in

PAIN = {str(number): number for number in range(11)}


@read_or_tell
def flare(request: Any) -> HttpResponse:
    """One question after the other; what was answered before travels along in the form."""
    find_somebody(request)
    form, signs = request.POST, signs_in(request.POST)
    if needs_help_now(signs):
        return help_now(request, signs)
    if NONE not in form:
        return _ask_for_signs(request, wrong=request.method == "POST")
    pain = PAIN.get(form.get("pain", ""))
    if pain is None:
        return _ask_for_pain(request, wrong="asked" in form)
    return _say_what_follows(request, pain)


def _ask_for_signs(request: Any, *, wrong: bool) -> HttpResponse:
    groups = groups_of_signs(["now"], (), words_now())
    context = {"groups": groups, "entry": id_in(request.POST), "wrong": wrong, "here": "flare"}
    return render(request, "participant/worry/flare_signs.html", context)


def _ask_for_pain(request: Any, *, wrong: bool) -> HttpResponse:
    context = {"entry": id_in(request.POST), "wrong": wrong, "here": "flare"}
    return render(request, "participant/worry/flare_pain.html", context)


def _say_what_follows(request: Any, pain: int) -> HttpResponse:
    words, told = words_now(), tell_if_possible(request, "flared_up", pain=pain, symptoms=[])
    context = {
        "plan": what_the_plan_does(told.kept, words),
        "helps": what_helps(words),
        "see": when_to_see_somebody(told.kept, words),
        "told": told,
        "here": "flare",
    }
    return render(request, "participant/worry/flare_told.html", context)
