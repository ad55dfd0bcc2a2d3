"""Settings: language, size, place, signing in; and the journal to take along."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.book.emergency_numbers import name_of_place, number_for, places
from backstride.web.journals.journal_of import journal_file as journal_of
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import place_for_person
from backstride.web.participant.plan.changes import get_or_post
from backstride.web.participant.who import anybodys_page
from backstride.web.participant.worry.where import remember_place

JSON_LINES = "application/x-ndjson; charset=utf-8"


@get_or_post
@anybodys_page
def settings(request: Any) -> HttpResponse:
    """For everybody who is signed in, begun or not. The form of the page is about the country."""
    if not request.user.is_authenticated:
        return redirect("home")
    if request.method == "POST":
        answer = redirect("settings")
        remember_place(request, answer, request.POST.get("place", ""))
        return answer
    words, place = words_now(), place_for_person(request)
    about_the_place = {
        "place": place,
        "place_name": name_of_place(place, words),
        "number": number_for(place),
        "places": places(words),
    }
    return render(request, "participant/plan/settings.html", about_the_place)


@require_safe
@anybodys_page
def journal_file(request: Any) -> HttpResponse:
    """The whole journal as a file: all that was told, and all that was answered."""
    if request.participant is None:
        return redirect("home")
    answer = HttpResponse(journal_of(request.participant.pk), content_type=JSON_LINES)
    answer["Content-Disposition"] = 'attachment; filename="journal.jsonl"'
    answer["Cache-Control"] = "private, no-store"
    return answer
