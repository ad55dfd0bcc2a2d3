"""The page of what somebody needs; its form answers one of them, and the person reads the answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.clinic.granting import grant_of
from backstride.web.clinician.in_words import OF_NEEDS
from backstride.web.clinician.person.needs.form import Typed, read_form
from backstride.web.clinician.person.needs.shown import Again, key_on_a_page, needs_shown
from backstride.web.clinician.who import page_about
from backstride.web.journals import glance
from backstride.web.journals.answers import KIND
from backstride.web.journals.glance import Glance
from backstride.web.journals.models import Standing
from backstride.web.journals.needs import Need
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.once import tell_also
from backstride.web.participant.telling import an_entry, id_in

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def needs(request: Any) -> HttpResponse:
    """What there is; after the form it is answered, and the page about the person follows."""
    seen, today = _seen_of(request), clock.today_in(request.about.zone)
    if request.method != "POST":
        return _page(request, seen)
    holds = (each for each in seen.all_needs if each.holds_on(today))
    key = request.POST.get("need", "")
    need = next((each for each in holds if key_on_a_page(each, request.about.pk) == key), None)
    if need is None:
        messages.info(request, words_now().say(OF_NEEDS, "said.gone"))
        return redirect("clinic_person", request.about.pk)
    typed = read_form(request.POST, need, today)
    if not typed.wrong:
        typed = _answer(request, need, typed)
    if typed.wrong:
        return _page(request, seen, Again(key, id_in(request.POST), typed))
    messages.success(request, words_now().say(OF_NEEDS, f"said.{typed.how}"))
    return redirect("clinic_person", request.about.pk)


def _answer(request: Any, need: Need, typed: Typed) -> Typed:
    """Tell it, once; where it is refused, what was typed stays."""
    entry = {
        **an_entry(request.about, KIND, id_in(request.POST)),
        "by": "clinician",
        "who": str(request.clinician.pk),
        "rule": need.rule,
        "since": need.first_seen.isoformat(),
        **typed.says,
        **({"of": need.of} if need.of else {}),
        **({"about": list(need.entries)} if need.entries else {}),
    }
    try:
        tell_also(request.about, entry)
    except JournalRefused:
        return typed._replace(wrong={"how": "wrong.refused"})
    return typed


def _seen_of(request: Any) -> Glance:
    stands(request.about, clock.now())
    return glance.read(Standing.objects.values_list("glance", flat=True).get(participant=request.about))


def _page(request: Any, seen: Glance, again: Again | None = None) -> HttpResponse:
    given = grant_of(request.clinician.clinic, request.about, clock.now())
    today, words = clock.today_in(request.about.zone), words_now()
    page = {
        "here": "people",
        "page": "now",
        "given": given,
        "needs": needs_shown(seen, given, today, words, again),
        "again": again,
    }
    status = REFUSED if again else 200
    return render(request, "clinician/person/needs/page.html", page, status=status)
