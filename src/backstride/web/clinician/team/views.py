"""The team of a clinic."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from backstride.web import clock
from backstride.web.clinic.escalating import AFTER, address_of_cover
from backstride.web.clinic.inviting import (
    To,
    good_for_days,
    invite,
    open_invitations,
    take_back,
    take_back_all_of,
)
from backstride.web.clinic.models import NO_PLACE, Clinic, Clinician
from backstride.web.clinician.invite.views import NOT_KEPT, REFUSED
from backstride.web.clinician.team.cover import as_it_stands, keep_cover, read_form, said_of_cover
from backstride.web.clinician.who import clinicians_page, leads_page
from backstride.web.pages.language import words_now
from backstride.web.participant.start.time_zones import as_read, zones
from backstride.web.zones import is_a_zone

AN_HOUR_S = 3_600


@require_safe
@clinicians_page
def team(request: Any) -> HttpResponse:
    """Who works there."""
    return _page(request)


@require_POST
@leads_page
def invite_colleague(request: Any) -> HttpResponse:
    """A code for a colleague, shown once."""
    me = request.clinician
    to = To(work=True, lead=request.POST.get("leads") == "yes")
    code = invite(me.clinic, me, to, clock.now())
    address = request.build_absolute_uri(reverse("invitation", args=[code]))
    return _page(request, code=code, address=address)


@require_POST
@leads_page
def back(request: Any, digest: str) -> HttpResponse:
    """Take a colleague's code back; used or taken back already, nothing happens."""
    take_back(request.clinician.clinic, digest, clock.now(), to_work=True)
    messages.success(request, words_now().say("clinic", "invite.said.back"))
    return redirect("clinic_team")


@require_POST
@leads_page
def cover(request: Any) -> HttpResponse:
    """Who is told when nobody acknowledges what cannot wait."""
    clinic, typed, words = request.clinician.clinic, read_form(request.POST), words_now()
    if not typed.wrong and not keep_cover(clinic, typed, words.lang):
        typed = typed._replace(wrong="cover.wrong.none")
    if typed.wrong:
        return _page(request, status=REFUSED, typed=typed)
    messages.success(request, said_of_cover(clinic, words))
    return redirect("clinic_team")


@require_POST
@leads_page
def zone(request: Any) -> HttpResponse:
    """Where the clinic is: its own days and hours are shown as they are there."""
    typed, clinic = request.POST.get("zone", "").strip(), request.clinician.clinic
    if not is_a_zone(typed):
        return _page(request, status=REFUSED, wrong_zone=True)
    clinic.zone = typed
    clinic.save(update_fields=["zone"])
    messages.success(request, words_now().say("clinic", "team.zone.said"))
    return redirect("clinic_team")


@require_http_methods(["GET", "HEAD", "POST"])
@leads_page
def let_go(request: Any, colleague: UUID) -> HttpResponse:
    """Asked first; from then on a colleague sees nobody, lets nobody in and covers for nobody.

    Who leads does not let themselves go: somebody must.
    """
    others = Clinician.objects.filter(clinic=request.clinician.clinic, ended=None)
    found = others.exclude(pk=request.clinician.pk).filter(pk=colleague).first()
    if found is None:
        raise Http404
    if request.method != "POST":
        page = {"here": "team", "colleague": found, "is_cover": found.clinic.cover_id == found.pk}
        return render(request, "clinician/team/end.html", page)
    with transaction.atomic():
        found.ended = clock.now()
        found.save(update_fields=["ended"])
        take_back_all_of(found, found.ended)
        Clinic.objects.filter(cover=found).update(cover=None)
    messages.success(request, words_now().say("clinic", "team.said.ended", name=found.name))
    return redirect("clinic_team")


def _page(request: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    me = request.clinician
    people = me.clinic.clinicians.filter(ended=None).order_by("name")
    page = {
        "here": "team",
        "me": me,
        "people": people,
        "codes": open_invitations(me.clinic, clock.now()).filter(to_work=True),
        "good_for": good_for_days(),
        "typed": as_it_stands(me.clinic),
        "has_cover": bool(address_of_cover(me.clinic)),
        "has_place": me.clinic.zone != NO_PLACE,
        "zone_says": as_read(me.clinic.zone),
        "zones": zones() if me.leads else {},
        "hours": {urgency: round(after.total_seconds() / AN_HOUR_S) for urgency, after in AFTER.items()},
        **more,
    }
    answer = render(request, "clinician/team/team.html", page, status=status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
