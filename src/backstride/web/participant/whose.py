"""Whose form it is: each form says who opened it, and nobody else's journal takes it in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backstride.web.journals.models import Participant
from backstride.web.participant.emergency import help_now, signs_in_form

WHOSE = "whose"
"""The hidden field with the participant that a form was opened by."""
CONFLICT = 409


def is_anothers(request: HttpRequest, participant: Participant | None) -> bool:
    """Whether a form was opened by somebody else than who is signed in and sends it now."""
    told = request.POST.get(WHOSE, "")
    return bool(told) and request.user.is_authenticated and told != str(participant and participant.pk)


def refuse_anothers(request: HttpRequest) -> HttpResponse:
    """Nothing of it is saved and nothing of it is shown; but an emergency is answered, whoever sends it."""
    found = {"help": help_now(request, ()) if signs_in_form(request.POST) else None}
    return render(request, "participant/of_another.html", found, status=CONFLICT)
