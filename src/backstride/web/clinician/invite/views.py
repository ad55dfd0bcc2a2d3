"""The page of invitations: a new one is shown once, open ones can be taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from backstride.web import clock
from backstride.web.clinic.inviting import To, good_for_days, invite, open_invitations, take_back
from backstride.web.clinic.models import NAME_LETTERS
from backstride.web.clinician.invite.picture import picture_of
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now

NOT_KEPT = "private, no-store"
"""A page with a secret on it is kept nowhere."""
REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@clinicians_page
def invite_page(request: Any) -> HttpResponse:
    """What an invitation is, a form for one, and those that are open."""
    if request.method != "POST":
        return _page(request)
    note = " ".join(request.POST.get("note", "").split())
    if len(note) > NAME_LETTERS:
        return _page(request, note=note, wrong="invite.wrong.long", status=REFUSED)
    clinician = request.clinician
    code = invite(clinician.clinic, clinician, To(note=note), clock.now())
    address = request.build_absolute_uri(reverse("invitation", args=[code]))
    return _page(request, code=code, made=note, address=address, picture=picture_of(address))


@require_POST
@clinicians_page
def back(request: Any, digest: str) -> HttpResponse:
    """Take one back; used or taken back already, nothing happens."""
    take_back(request.clinician.clinic, digest, clock.now())
    messages.success(request, words_now().say("clinic", "invite.said.back"))
    return redirect("clinic_invite")


def _page(request: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    waiting = open_invitations(request.clinician.clinic, clock.now()).filter(to_work=False)
    page = {
        "here": "invite",
        "clinician": request.clinician,
        "waiting": waiting,
        "good_for": good_for_days(),
        **more,
    }
    answer = render(request, "clinician/invite/invite.html", page, status=status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
