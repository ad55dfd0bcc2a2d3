"""The pages of the pocket, as they are kept: each one works wholly without a network."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.emergency_numbers import name_of_place, number_for
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import find_somebody, place_for_person
from backstride.web.participant.pocket.pages.advice import advice_in_page
from backstride.web.participant.pocket.pages.check_in_form import check_in_form
from backstride.web.participant.pocket.pages.measure_forms import measure_forms
from backstride.web.participant.pocket.pages.morning_form import morning_form
from backstride.web.participant.pocket.pages.session_form import session_form
from backstride.web.participant.pocket.pages.worry_forms import flare_form, worried_form
from backstride.web.participant.who import participants_page

FOLDER = "participant/pocket/pages"


@require_safe
@participants_page
def home(request: Any) -> HttpResponse:
    """What works where there is no network."""
    return render(request, f"{FOLDER}/home.html", {"here": "today"})


@require_safe
@participants_page
def log(request: Any) -> HttpResponse:
    """A session, the morning after, a day without a session."""
    words = words_now()
    context = {**session_form(request, words), **morning_form(request, words), "here": "today"}
    return render(request, f"{FOLDER}/log.html", context)


@require_safe
@participants_page
def check_in(request: Any) -> HttpResponse:
    """The check-in that is open, or comes next."""
    context = {**check_in_form(request, words_now()), "here": "today"}
    return render(request, f"{FOLDER}/check_in.html", context)


@require_safe
@participants_page
def measures(request: Any) -> HttpResponse:
    """The measures that wait to be answered, or come next."""
    context = {**measure_forms(request, words_now()), "here": "plan"}
    return render(request, f"{FOLDER}/measures.html", context)


@require_safe
def worried(request: Any) -> HttpResponse:
    """Every sign, with what to do about each; it needs no database, as the real one."""
    find_somebody(request)
    words = words_now()
    place = place_for_person(request)
    number = {"number": number_for(place), "place_name": name_of_place(place, words)}
    context = {**worried_form(words), **advice_in_page(request, words), **number, "here": "worried"}
    return render(request, f"{FOLDER}/worried.html", context)


@require_safe
def flare(request: Any) -> HttpResponse:
    """A flare-up: the signs, how bad it is, what helps."""
    find_somebody(request)
    words = words_now()
    context = {**flare_form(request, words), **advice_in_page(request, words), "here": "flare"}
    return render(request, f"{FOLDER}/flare.html", context)
