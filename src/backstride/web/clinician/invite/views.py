"""The page of invitations: a new one is shown once, as a card to print; open ones can be taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from backstride.web import clock
from backstride.web.accounts.templatetags.mail import sends_mail
from backstride.web.clinic.inviting import (
    MadeAlready,
    To,
    good_for_days,
    invite,
    is_made,
    open_invitations,
    take_back,
    works_until,
)
from backstride.web.clinician.invite.card import Card, Opens, card_of
from backstride.web.clinician.invite.form import Typed, read_form
from backstride.web.clinician.invite.mailing import MOST_AN_HOUR, mail_card, mails_too_often
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now
from backstride.web.participant.telling import fresh_id, id_in

NOT_KEPT = "private, no-store"
"""A page with a secret on it is kept nowhere."""
REFUSED, TOO_MANY = 422, 429


@require_http_methods(["GET", "HEAD", "POST"])
@clinicians_page
def invite_page(request: Any) -> HttpResponse:
    """What an invitation is, a form for one, and those that are open."""
    lang = words_now().lang
    if request.method != "POST":
        return _page(request, Typed(lang))
    typed = read_form(request.POST, lang, sends_mail=sends_mail())
    if typed.wrong:
        return _page(request, typed, status=REFUSED)
    if is_made(request.clinician.clinic, form := id_in(request.POST)):
        return _page(request, Typed(lang), made_already=True)
    if typed.address and mails_too_often(request.clinician):
        often = typed._replace(wrong={"address": "clinic_invite:wrong.often"})
        return _page(request, often, status=TOO_MANY)
    try:
        card = _made(request, typed, form)
    except MadeAlready:
        return _page(request, Typed(lang), made_already=True)
    came = mail_card(card, request.clinician.clinic, typed.address) if typed.address else ""
    return _page(request, Typed(typed.lang), card=card, came=came, mailed_to=typed.address)


@require_POST
@clinicians_page
def back(request: Any, digest: str) -> HttpResponse:
    """Take one back; used or taken back already, nothing happens."""
    take_back(request.clinician.clinic, digest, clock.now())
    messages.success(request, words_now().say("clinic", "invite.said.back"))
    return redirect("clinic_invite")


def _made(request: Any, typed: Typed, form: str) -> Card:
    """A new invitation, as a card. Raises MadeAlready for a form that made one."""
    clinician, now = request.clinician, clock.now()
    code = invite(clinician.clinic, clinician, To(note=typed.note), now, form=form)
    opens = Opens(
        request.build_absolute_uri(reverse("invitation", args=[code])),
        request.build_absolute_uri(reverse("join")),
    )
    return card_of(code, opens, typed.lang, works_until(now), clinician.clinic.zone)


def _page(request: Any, typed: Typed, *, status: int = 200, **more: Any) -> HttpResponse:
    waiting = open_invitations(request.clinician.clinic, clock.now()).filter(to_work=False)
    page = {
        "here": "invite",
        "clinician": request.clinician,
        "waiting": waiting,
        "good_for": good_for_days(),
        "typed": typed,
        "entry": fresh_id(),
        "most": MOST_AN_HOUR,
        **more,
    }
    answer = render(request, "clinician/invite/invite.html", page, status=status)
    answer["Cache-Control"] = NOT_KEPT
    return answer
