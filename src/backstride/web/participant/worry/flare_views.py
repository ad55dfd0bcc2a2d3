"""A flare-up: the signs first, the most urgent at the top; how bad it is; what follows and what helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from backstride.web.pages.language import words_now
from backstride.web.pages.without_token import answers_without_token
from backstride.web.participant.bad_days.flare_now import flare_now
from backstride.web.participant.emergency import find_somebody
from backstride.web.participant.telling import id_in
from backstride.web.participant.whose import is_anothers, refuse_anothers
from backstride.web.participant.worry.answers import help_now
from backstride.web.participant.worry.telling_if_possible import tell_if_possible, where_they_stand
from backstride.web.participant.worry.views import NONE, read_or_tell
from backstride.web.participant.worry.what_helps import what_helps, when_to_see_somebody
from backstride.web.participant.worry.what_the_plan_does import what_the_plan_does
from backstride.web.participant.worry.what_to_do import meanwhile, what_to_do
from backstride.web.participant.worry.which_signs import BY_URGENCY, groups_of_signs, needs_help_now, signs_in

PAIN = {str(number): number for number in range(11)}


@answers_without_token
@read_or_tell
def flare(request: Any) -> HttpResponse:
    """One question after the other; what was answered before travels along in the form."""
    find_somebody(request)
    form, signs = request.POST, signs_in(request.POST)
    if needs_help_now(signs):
        return help_now(request, signs)
    if request.participant and is_anothers(request, request.participant):
        return refuse_anothers(request)
    if NONE not in form and not signs:
        return _ask_for_signs(request, wrong=request.method == "POST")
    pain = PAIN.get(form.get("pain", ""))
    if pain is None:
        return _ask_for_pain(request, signs, wrong="asked" in form)
    return _say_what_follows(request, pain, signs)


def _ask_for_signs(request: Any, *, wrong: bool) -> HttpResponse:
    groups = groups_of_signs(BY_URGENCY, (), words_now())
    kept = where_they_stand(request)
    context = {
        "groups": groups,
        "flare_on": kept and kept.bad_days.flare_on,
        "entry": id_in(request.POST),
        "wrong": wrong,
        "here": "flare",
    }
    return render(request, "participant/worry/flare_signs.html", context)


def _ask_for_pain(request: Any, signs: Sequence[str], *, wrong: bool) -> HttpResponse:
    context = {"signs": signs, "entry": id_in(request.POST), "wrong": wrong, "here": "flare"}
    return render(request, "participant/worry/flare_pain.html", context)


def _say_what_follows(request: Any, pain: int, signs: Sequence[str]) -> HttpResponse:
    words, told = words_now(), tell_if_possible(request, "flared_up", pain=pain, symptoms=list(signs))
    plan = what_the_plan_does(told.kept, words)
    flare = flare_now(told.kept, words) if told.kept else None
    context = {
        "to_do": what_to_do(signs, words),
        "meanwhile": meanwhile(signs, plan, words) if signs else (),
        "plan": plan,
        "helps": () if signs else what_helps(words),  # a calf that may be a clot is not to keep moving
        "flare": flare,
        "days": () if signs or not flare else flare.days,
        "see": when_to_see_somebody(told.kept, words),
        "told": told,
        "here": "flare",
    }
    return render(request, "participant/worry/flare_told.html", context)
