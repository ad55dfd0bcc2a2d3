"""Why more than a password is asked of a clinician, and the two ways to set it up."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from backstride.web.clinician.second_factor import has_second_factor
from backstride.web.clinician.who import find_clinician


@require_safe
def second_factor(request: Any) -> HttpResponse:
    """The page, for a clinician who has none yet; with one, on to the people."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    clinician = find_clinician(request)
    if clinician is None:
        raise Http404
    if has_second_factor(request.user):
        return redirect("clinic")
    return render(request, "clinician/second_factor.html", {"clinician": clinician})
