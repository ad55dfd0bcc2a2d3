"""A colleague is let go: asked first, with the contacts fixed with them, which go on without them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.clinic.inviting import take_back_all_of
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinician.who import leads_page
from backstride.web.contacts.handed_over import FixedWith, fixed_with, hand_over, mail_the_change
from backstride.web.pages.language import words_now

DOMAIN = "clinic_frame"
ME = "me"
"""The choice by which who lets go takes the contacts over; else they are with the clinic."""


@require_http_methods(["GET", "HEAD", "POST"])
@leads_page
def let_go(request: Any, colleague: UUID) -> HttpResponse:
    """Asked first; from then on a colleague sees nobody, lets nobody in and covers for nobody.

    Who leads does not let themselves go: somebody must.
    """
    others = Clinician.objects.filter(clinic=request.clinician.clinic).exclude(pk=request.clinician.pk)
    found = others.filter(pk=colleague).first()
    if found is None:
        raise Http404
    if found.ended is not None:  # pressed twice
        return redirect("clinic_team")
    if request.method != "POST":
        return _ask(request, found)
    to = request.clinician if request.POST.get("contacts") == ME else None
    with transaction.atomic():
        found.ended = clock.now()
        found.save(update_fields=["ended"])
        take_back_all_of(found, found.ended)
        Clinic.objects.filter(cover=found).update(cover=None)
        fixed = fixed_with(found, found.ended)
        hand_over(fixed, to, found.ended)
    messages.success(request, words_now().say("clinic", "team.said.ended", name=found.name))
    if fixed:
        _says_of_contacts(request, fixed, to)
    return redirect("clinic_team")


def _ask(request: Any, found: Clinician) -> HttpResponse:
    page = {
        "here": "team",
        "colleague": found,
        "is_cover": found.clinic.cover_id == found.pk,
        "fixed": fixed_with(found, clock.now()),
    }
    return render(request, "clinician/team/end.html", page)


def _says_of_contacts(request: Any, fixed: list[FixedWith], to: Clinician | None) -> None:
    """In whose hands they are; and who was mailed that."""
    words, now = words_now(), clock.now()
    whose = words.say(DOMAIN, "end.said.me" if to else "end.said.clinic", count=len(fixed))
    messages.success(request, whose)
    mailed = mail_the_change(fixed, request.clinician, now)
    if mailed.went:
        messages.success(request, words.say(DOMAIN, "end.said.mailed", count=mailed.went))
    if mailed.left:
        names = [each.called for each in mailed.left]
        messages.warning(request, words.say(DOMAIN, "end.said.unmailed", names=names))
