"""Who sees what: the page, a change, and an end at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from backstride.web import clock
from backstride.web.clinic.models import Clinic, Grant
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.who import journals_page
from backstride.web.participant.who_sees.ending import still_held, with_what_ending_does
from backstride.web.participant.who_sees.form import Typed, as_it_stands, read_form
from backstride.web.participant.who_sees.letting import end as end_it
from backstride.web.participant.who_sees.letting import let_see
from backstride.web.participant.who_sees.shown import choices, clinics_before, clinics_now, looks_at
from backstride.web.participant.who_sees.talks_ahead import mail_and_say, with_talks_ahead

DOMAIN = "who_sees"
REFUSED = 422


@require_safe
@journals_page
def who_sees(request: Any) -> HttpResponse:
    """What each clinic sees now, what others saw before, and who looked at what."""
    person, now, words = request.participant, clock.now(), words_now()
    clinics = with_what_ending_does(person, clinics_now(person, now, words), now, words)
    page = {
        "here": "plan",
        "now": with_talks_ahead(person, clinics, now, words),
        "before": clinics_before(person, now, words_now()),
        "looks": looks_at(person, words_now()),
        "has_begun": request.kept.person is not None,
    }
    return render(request, "participant/who_sees/who_sees.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@journals_page
def change(request: Any, clinic: UUID) -> HttpResponse:
    """What a clinic is to see from now on."""
    given = _given(request, clinic)
    if request.method != "POST":
        return _form(request, given.clinic, as_it_stands(given))
    typed = read_form(request.POST)
    if typed.wrong:
        return _form(request, given.clinic, typed, status=REFUSED)
    let_see(request.participant, given.clinic, typed, clock.now())
    return _said(request, "said.changed", given.clinic)


@post_only("who_sees")
@journals_page
def end(request: Any, clinic: UUID) -> HttpResponse:
    """From now on it sees nothing; where it saw nothing any more, that is said again."""
    found = Clinic.objects.filter(pk=clinic, grants__participant=request.participant).first()
    if found is None:
        raise Http404
    person, now, words = request.participant, clock.now(), words_now()
    fallen = end_it(person, found, now)
    for sentence in mail_and_say(person, found, fallen, now, words):
        messages.warning(request, sentence)
    said = _said(request, "said.ended", found)
    if still_held(person, now):
        messages.warning(request, words.say(DOMAIN, "said.ended.held"))
    return said


def _given(request: Any, clinic: UUID) -> Grant:
    found = Grant.objects.select_related("clinic").filter(participant=request.participant, clinic=clinic)
    given = found.filter(ended=None).first()
    if given is None:
        raise Http404
    return given


def _form(request: Any, clinic: Clinic, typed: Typed, *, status: int = 200) -> HttpResponse:
    offered = choices(words_now(), clock.today_in(request.participant.zone))
    page = {"here": "plan", "clinic": clinic, "typed": typed, "wrong": typed.wrong, **offered}
    return render(request, "participant/who_sees/change.html", page, status=status)


def _said(request: Any, what: str, clinic: Clinic) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, what, clinic=clinic.name))
    return redirect("who_sees")
