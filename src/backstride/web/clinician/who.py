"""Whose page it is, on a clinician's side: who they are, how they came in, and about whom it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from backstride.web import clock
from backstride.web.clinic.looking import note_look
from backstride.web.clinic.models import Clinician, Grant
from backstride.web.clinic.scopes import Scope
from backstride.web.clinician.asking_who import ask_who
from backstride.web.clinician.second_factor import gave_it_lately, has_second_factor, way_again
from backstride.web.clinician.sent_too_late import drop_if_sent, remember_who
from backstride.web.journals.models import Participant
from backstride.web.journals.visible import visible_to
from backstride.web.participant.who import View


class Asked(HttpRequest):
    """A request of a clinician."""

    clinician: Clinician


class AskedAbout(Asked):
    """A request of a clinician about somebody who lets them see it."""

    about: Participant


def find_clinician(request: HttpRequest) -> Clinician | None:
    """The clinician that a signed-in person is, while they work there."""
    if not request.user.is_authenticated:
        return None
    working = Clinician.objects.select_related("clinic").filter(ended=None, user__is_active=True)
    return working.filter(user=request.user).first()


def clinicians_page(view: View) -> View:
    """A page for who works at a clinic: `request.clinician`. For everybody else it is not there."""

    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return ask_who(request, reverse("account_login"))
        clinician = find_clinician(request)
        if clinician is None:
            raise Http404
        if not has_second_factor(request.user):
            return redirect("clinic_second_factor")
        if not gave_it_lately(request, clock.now()):
            return ask_who(request, reverse(way_again(request.user)))
        request.clinician = clinician
        answer = view(request, *args, **more)
        drop_if_sent(request)
        remember_who(request, answer)
        return answer

    return page


def leads_page(view: View) -> View:
    """A page for who leads a clinic. For a colleague it is not there."""

    @clinicians_page
    @wraps(view)
    def page(request: Any, *args: Any, **more: Any) -> HttpResponse:
        if not request.clinician.leads:
            raise Http404
        return view(request, *args, **more)

    return page


def page_about(scope: Scope = "course") -> Callable[[View], View]:
    """A page about one person, `request.about`, who lets this part be seen. That it was looked at is kept.

    Whoever may not see it cannot tell it from a page about nobody.
    """

    def wrap(view: View) -> View:
        @clinicians_page
        @wraps(view)
        def page(request: Any, person: UUID, *args: Any, **more: Any) -> HttpResponse:
            now = clock.now()
            about = visible_to(request.user, now, scope).filter(pk=person).first()
            if about is None:
                raise Http404
            note_look(request.clinician, about, request.resolver_match.url_name, now)
            request.about = about
            try:
                return view(request, *args, **more)
            except Grant.DoesNotExist:
                raise Http404 from None  # it was ended while the page was made

        return page

    return wrap
