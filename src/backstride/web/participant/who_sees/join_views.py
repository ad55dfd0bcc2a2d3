"""Joining a clinic with a code: to be looked after, or to work there."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.api.how_often import is_too_often
from backstride.web.clinic.inviting import as_typed, find_invitation, good_for_days, use_up
from backstride.web.clinic.models import NAME_LETTERS, NO_PLACE, Clinic, Clinician, Invitation
from backstride.web.pages.language import words_now
from backstride.web.participant.who import anybodys_page, begin_journal
from backstride.web.participant.who_sees.form import Typed, read_form
from backstride.web.participant.who_sees.letting import let_see
from backstride.web.participant.who_sees.shown import choices
from backstride.web.zones import is_a_zone

DOMAIN = "who_sees"
REFUSED, GONE, OF_ANOTHER, TOO_MANY = 422, 410, 409, 429
MOST_TRIES = 20
"""Codes that one address may try in a minute (project opinion): a hand needs two or three."""


@require_http_methods(["GET", "HEAD", "POST"])
@anybodys_page
def join(request: Any) -> HttpResponse:
    """A field for the code on a card; it leads to the invitation."""
    code = as_typed(request.POST.get("code", ""))
    if request.method == "POST" and code:
        return redirect("invitation", code=code)
    wrong = {"code": "wrong.code"} if request.method == "POST" else {}
    page = {"wrong": wrong}
    return render(request, "participant/who_sees/join.html", page, status=REFUSED if wrong else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@anybodys_page
def invitation(request: Any, code: str) -> HttpResponse:
    """Who invites, to what; after the form it is so. Who is not signed in is led there first, and back."""
    if is_too_often(f"join {get_adapter().get_client_ip(request)}", MOST_TRIES):
        return render(request, "participant/who_sees/no_invitation.html", {"often": True}, status=TOO_MANY)
    found = find_invitation(code, clock.now())
    if found is None:
        return _gone(request)
    if not request.user.is_authenticated:
        page = {"clinic": found.clinic, "to_work": found.to_work}
        return render(request, "participant/who_sees/sign_in_first.html", page)
    return _to_work(request, found, code) if found.to_work else _to_be_looked_after(request, found, code)


def _to_be_looked_after(request: Any, found: Invitation, code: str) -> HttpResponse:
    typed = read_form(request.POST) if request.method == "POST" else Typed()
    if request.method != "POST" or typed.wrong:
        today = clock.today_in(request.participant.zone if request.participant else found.clinic.zone)
        page = {"clinic": found.clinic, "typed": typed, "wrong": typed.wrong, **choices(words_now(), today)}
        return render(
            request, "participant/who_sees/invited.html", page, status=REFUSED if typed.wrong else 200
        )
    now = clock.now()
    with transaction.atomic():
        if use_up(code, now) is None:
            return _gone(request)
        let_see(begin_journal(request), found.clinic, typed, now)
    messages.success(request, words_now().say(DOMAIN, "said.joined", clinic=found.clinic.name))
    return redirect("who_sees")


def _to_work(request: Any, found: Invitation, code: str) -> HttpResponse:
    theirs = Clinician.objects.select_related("clinic").filter(user=request.user).first()
    if theirs and theirs.clinic_id != found.clinic_id:
        return _of_another(request, theirs.clinic, found)
    name = " ".join(request.POST.get("name", "").split())
    wrong = _wrong_with(request, name) if request.method == "POST" else {}
    if request.method != "POST" or wrong:
        page = {"clinic": found.clinic, "name": name, "wrong": wrong, "leads": found.leads}
        return render(
            request, "participant/who_sees/invited_to_work.html", page, status=REFUSED if wrong else 200
        )
    now = clock.now()
    with transaction.atomic():
        if use_up(code, now) is None:
            return _gone(request)
        _say_where_it_is(found.clinic, request.POST.get("zone", ""))
        theirs = _begins(request.user, found, name)
        is_of_another = theirs.clinic_id != found.clinic_id
        if is_of_another:  # begun in the same moment by another code: then this one is not used up
            transaction.set_rollback(True)
    return _of_another(request, theirs.clinic, found) if is_of_another else redirect("clinic")


def _of_another(request: Any, theirs: Clinic, found: Invitation) -> HttpResponse:
    """What somebody wrote at a clinic stays there under their name: an account works at one, ever."""
    page = {"theirs": theirs, "clinic": found.clinic}
    return render(request, "participant/who_sees/another_account.html", page, status=OF_ANOTHER)


def _gone(request: Any) -> HttpResponse:
    page = {"good_for": good_for_days()}
    return render(request, "participant/who_sees/no_invitation.html", page, status=GONE)


def _wrong_with(request: Any, name: str) -> dict[str, str]:
    if Clinician.objects.filter(user=request.user, ended=None).exists():
        return {"name": "wrong.works_already"}
    if not name:
        return {"name": "wrong.name"}
    return {"name": "wrong.name.long"} if len(name) > NAME_LETTERS else {}


def _say_where_it_is(clinic: Clinic, zone: str) -> None:
    """The browser of the first who works there says it, where nobody has; later who leads changes it."""
    is_new = clinic.zone == NO_PLACE and not clinic.clinicians.exists()
    if is_new and is_a_zone(zone):
        Clinic.objects.filter(pk=clinic.pk).update(zone=zone)


def _begins(user: User, found: Invitation, name: str) -> Clinician:
    """They work there from now on, also who comes back. Who is of another clinic is left as they are."""
    told = {"name": name, "leads": found.leads, "joined": clock.now(), "ended": None}
    theirs, _ = Clinician.objects.get_or_create(user=user, defaults={"clinic": found.clinic, **told})
    Clinician.objects.filter(pk=theirs.pk, clinic=found.clinic).update(**told)
    return theirs
