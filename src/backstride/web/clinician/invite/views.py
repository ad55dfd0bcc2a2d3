"""The page of invitations: a new one is shown as a card to print; open ones can be taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.accounts.templatetags.mail import sends_mail
from backstride.web.clinic.inviting import To, open_invitations, take_back
from backstride.web.clinician.invite.form import Typed, read_form
from backstride.web.clinician.invite.making import Outcome, outcome_of
from backstride.web.clinician.invite.shown import NOT_KEPT, shown_of
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only


@require_http_methods(["GET", "HEAD", "POST"])
@clinicians_page
def invite_page(request: Any) -> HttpResponse:
    """What an invitation is, a form for one, and those that are open."""
    lang = words_now().lang
    if request.method != "POST":
        return _page(request, Outcome(Typed(lang)))
    typed = read_form(request.POST, lang, sends_mail=sends_mail())
    return _page(request, outcome_of(request, To(note=typed.note), typed))


@post_only("clinic_invite")
@clinicians_page
def back(request: Any, digest: str) -> HttpResponse:
    """Take one back; used or taken back already, nothing happens."""
    if not take_back(request.clinician.clinic, digest, clock.now()):
        raise Http404
    messages.success(request, words_now().say("clinic", "invite.said.back"))
    return redirect("clinic_invite")


def _page(request: Any, came: Outcome) -> HttpResponse:
    waiting = open_invitations(request.clinician.clinic, clock.now()).filter(to_work=False)
    page = {"here": "invite", "waiting": waiting, **shown_of(request.clinician, came)}
    answer = render(request, "clinician/invite/invite.html", page, status=came.status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
