"""Whose page it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.journals.visible import own_of
from backstride.web.pages.language import words_now
from backstride.web.participant.was_it_you.waiting import to_the_question, waits_to_be_asked
from backstride.web.participant.whose import is_anothers, refuse_anothers
from backstride.web.zones import is_a_zone

View = Callable[..., HttpResponse]


class Asked(HttpRequest):
    """A request of somebody who has a journal: whose it is, and where they stand now."""

    participant: Participant
    kept: Kept


def find_participant(request: HttpRequest) -> Participant | None:
    """The participant that a signed-in person is; None for everybody else."""
    return own_of(request.user).first()


def begin_journal(request: HttpRequest) -> Participant:
    """The journal of a signed-in person, begun empty where there is none.

    Its time zone is the one that the browser filled in (the field `zone`, or in the safety check), else UTC.
    """
    if not isinstance(request.user, User):
        raise PermissionError("Only somebody who is signed in can begin a journal.")
    check = request.session.get("check") or {}
    participant, _ = Participant.objects.get_or_create(
        user=request.user,
        defaults={
            "zone": _a_zone(request.POST.get("zone"), check.get("zone")),
            "language": words_now().lang,
            "place": place_told(request),
        },
    )
    return participant


def _a_zone(*told: str | None) -> str:
    """The first that is a time zone. What comes from a form may be anything."""
    return next((zone for zone in told if zone and is_a_zone(zone)), "UTC")


def place_told(request: HttpRequest) -> str:
    """The country (ISO 3166 code) told in this session or browser; empty where it was not."""
    told = str(request.session.get("place") or request.COOKIES.get("place") or "").upper()
    return told if len(told) == 2 and told.isalpha() else ""


def journals_page(view: View) -> View:
    """A page for who has a journal, begun or not: `request.participant` and `request.kept`."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        participant = find_participant(request)
        if participant is None:
            return redirect("home")
        request.participant = participant
        if is_anothers(request, participant):
            return refuse_anothers(request)
        if waits_to_be_asked(request):
            return to_the_question(request)
        request.kept = stands(participant, clock.now())
        return view(request, *args, **more)

    return page


def participants_page(view: View) -> View:
    """A page for who has begun: `request.participant` and `request.kept`. Others are welcomed first."""

    @journals_page
    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        return redirect("start") if request.kept.person is None else view(request, *args, **more)

    return page


def anybodys_page(view: View) -> View:
    """A page for everybody; `request.participant` is None, or who it is."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        request.participant = participant = find_participant(request)
        if is_anothers(request, participant):
            return refuse_anothers(request)
        if waits_to_be_asked(request):
            return to_the_question(request)
        return view(request, *args, **more)

    return page
