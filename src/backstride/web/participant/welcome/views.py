"""The first page: what this is, for whom, what it is not, and one button."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.web.clinician.who import find_clinician
from backstride.web.participant.visit import clear_once_a_day
from backstride.web.participant.welcome.climb import climb
from backstride.web.participant.who import anybodys_page


@require_safe
@anybodys_page
def home(request: Any) -> HttpResponse:
    """Who has begun is led to today, a clinician to their people; everybody else is welcomed."""
    clear_once_a_day()
    if request.participant:
        return redirect("today")
    if find_clinician(request):
        return redirect("clinic")
    return render(request, "participant/welcome/welcome.html", {"climb": climb()})
