"""What is said where there is no page: in a clinic's part, to who works or worked there, its own words."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from backstride.web.clinic.models import Clinician

USUAL, OF_A_CLINIC = "faults/not_found.html", "clinician/not_found.html"


def not_there(request: Any) -> tuple[str, dict[str, Any]]:
    """The template, and what it needs. What is there and may not be seen looks the same as nothing."""
    if not request.path.startswith(reverse("clinic")) or not request.user.is_authenticated:
        return USUAL, {}
    theirs = Clinician.objects.select_related("clinic").filter(user=request.user).first()
    if theirs is None:
        return USUAL, {}
    return OF_A_CLINIC, {"left": theirs.clinic.name if theirs.ended else ""}
