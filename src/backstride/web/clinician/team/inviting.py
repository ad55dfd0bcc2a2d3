"""A code for a colleague: the same form, card and mail as a person's, without what a person lets be seen."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.accounts.templatetags.mail import sends_mail
from backstride.web.clinic.inviting import To, take_back
from backstride.web.clinician.invite.form import Typed, read_form
from backstride.web.clinician.invite.making import Outcome, outcome_of
from backstride.web.clinician.invite.shown import NOT_KEPT, shown_of
from backstride.web.clinician.who import leads_page
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only


@require_http_methods(["GET", "HEAD", "POST"])
@leads_page
def invite_colleague(request: Any) -> HttpResponse:
    """The form; sent, the card."""
    lang = words_now().lang
    if request.method != "POST":
        return _page(request, Outcome(Typed(lang)))
    typed = read_form(request.POST, lang, sends_mail=sends_mail())._replace(note="")
    return _page(request, outcome_of(request, To(work=True, lead=typed.leads), typed))


@post_only("clinic_team")
@leads_page
def back(request: Any, digest: str) -> HttpResponse:
    """Take a colleague's code back; used or taken back already, nothing happens."""
    if not take_back(request.clinician.clinic, digest, clock.now(), to_work=True):
        raise Http404
    messages.success(request, words_now().say("clinic", "invite.said.back"))
    return redirect("clinic_team")


def _page(request: Any, came: Outcome) -> HttpResponse:
    page = {"here": "team", **shown_of(request.clinician, came)}
    answer = render(request, "clinician/team/invite.html", page, status=came.status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
