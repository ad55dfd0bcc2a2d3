"""Something worries me: signs first, the most urgent at the top; then whom to ask about everything else."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_safe

from backstride.book.emergency_numbers import name_of_place, number_for, places
from backstride.heart.fields import LONGEST_TEXT
from backstride.heart.state import Mode
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.pages.without_token import answers_without_token
from backstride.web.participant.emergency import find_somebody, place_for_person
from backstride.web.participant.telling import id_in
from backstride.web.participant.whose import is_anothers, refuse_anothers
from backstride.web.participant.worry.answers import advise, help_now
from backstride.web.participant.worry.emergency_page import emergency_page
from backstride.web.participant.worry.telling_if_possible import tell_if_possible, where_they_stand
from backstride.web.participant.worry.where import remember_place
from backstride.web.participant.worry.which_signs import BY_URGENCY, groups_of_signs, needs_help_now, signs_in

NONE = "none"
"""The button that says: none of these."""
A_DAY = "public, max-age=86400"

read_or_tell = require_http_methods(["GET", "HEAD", "POST"])


@answers_without_token
@read_or_tell
def worried(request: Any) -> HttpResponse:
    """Every sign, to tick; and what to do about those that are ticked."""
    find_somebody(request)
    signs = signs_in(request.POST)
    if needs_help_now(signs):
        return help_now(request, signs)
    if request.participant and is_anothers(request, request.participant):
        return refuse_anothers(request)
    if signs:
        return advise(request, signs)
    if NONE in request.POST:
        return redirect("something_else")
    return _ask(request, wrong=request.method == "POST")


def _ask(request: Any, *, wrong: bool) -> HttpResponse:
    words, place = words_now(), place_for_person(request)
    context = {
        "groups": groups_of_signs(BY_URGENCY, (), words),
        "entry": id_in(request.POST),
        "wrong": wrong,
        "here": "worried",
        "place": place,
        "place_name": name_of_place(place, words),
        "number": number_for(place),
        "places": places(words),
    }
    return render(request, "participant/worry/worried.html", context)


@read_or_tell
def something_else(request: Any) -> HttpResponse:
    """None of the signs, but something: whom to ask, and a place to write it down."""
    find_somebody(request)
    if request.participant and is_anothers(request, request.participant):
        return refuse_anothers(request)
    note = request.POST.get("note", "").strip()
    wrong = _wrong_with(note) if request.method == "POST" else ""
    tells = request.method == "POST" and not wrong
    context = {
        "told": tell_if_possible(request, "noted", text=note) if tells else None,
        "note": note,
        "wrong": wrong,
        "longest": LONGEST_TEXT,
        "entry": id_in(request.POST),
        "here": "worried",
    }
    return render(request, "participant/worry/something_else.html", context)


def _wrong_with(note: str) -> str:
    """Which sentence says what is wrong with a note; empty where nothing is."""
    if len(note) > LONGEST_TEXT:
        return "note.long"
    return "" if note else "note.empty"


@require_safe
def emergency(request: Any) -> HttpResponse:
    """What to do in an emergency, with no sign ticked; for who is stopped, with the signs of that."""
    find_somebody(request)
    kept = where_they_stand(request)
    is_stopped = kept is not None and kept.decision.mode is Mode.STOPPED
    signs = kept.signs if kept and is_stopped else ()
    page = emergency_page(signs, place_for_person(request, request.GET.get("zone", "")), words_now())
    return render(request, "participant/worry/emergency.html", {**page, "is_stopped": is_stopped})


@require_safe
def emergency_for_all(request: Any, lang: str, place: str = "") -> HttpResponse:
    """The same page for everybody: it depends on its address alone, so whoever likes may keep it."""
    with translation.override(lang):
        page = {**emergency_page((), place, words_now()), "for_all": True}
        answer = render(request, "participant/worry/emergency.html", page)
    answer.headers["Cache-Control"], answer.headers["Content-Language"] = A_DAY, lang
    return answer


@post_only("worried")
def place(request: Any) -> HttpResponse:
    """In which country somebody is: for the emergency number."""
    find_somebody(request)
    answer = redirect("worried")
    remember_place(request, answer, request.POST.get("place", ""))
    return answer
