"""The team of a clinic."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinic.escalating import AFTER, address_of_cover
from backstride.web.clinic.inviting import open_invitations
from backstride.web.clinic.where_it_is import as_kept, zone_said
from backstride.web.clinician.team.cover import as_it_stands, keep_cover, read_form, said_of_cover
from backstride.web.clinician.who import clinicians_page, leads_page
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only
from backstride.web.participant.start.time_zones import as_read, zones
from backstride.web.zones import is_a_zone

AN_HOUR_S = 3_600
REFUSED = 422


@require_safe
@clinicians_page
def team(request: Any) -> HttpResponse:
    """Who works there."""
    return _page(request)


@post_only("clinic_team")
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


@post_only("clinic_team")
@leads_page
def zone(request: Any) -> HttpResponse:
    """Where the clinic is: its own days and hours are shown as they are there."""
    typed, clinic = request.POST.get("zone", "").strip(), request.clinician.clinic
    if not is_a_zone(typed):
        return _page(request, status=REFUSED, wrong_zone=True)
    clinic.zone = as_kept(typed)
    clinic.save(update_fields=["zone"])
    messages.success(request, words_now().say("clinic", "team.zone.said"))
    return redirect("clinic_team")


def _page(request: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    me = request.clinician
    people = me.clinic.clinicians.filter(ended=None).order_by("name")
    page = {
        "here": "team",
        "me": me,
        "people": people,
        "codes": open_invitations(me.clinic, clock.now()).filter(to_work=True),
        "typed": as_it_stands(me.clinic),
        "has_cover": bool(address_of_cover(me.clinic)),
        "zone": zone_said(me.clinic),
        "zone_says": as_read(zone_said(me.clinic)),
        "zones": zones() if me.leads else {},
        "hours": {urgency: round(after.total_seconds() / AN_HOUR_S) for urgency, after in AFTER.items()},
        **more,
    }
    return render(request, "clinician/team/team.html", page, status=status)
